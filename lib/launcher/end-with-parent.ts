/**
 * Ends this process when the one that started it is gone, however it went: a killed launcher leaves nothing behind.
 * Loaded with `node --import`; needs the channel that `spawn(…, { stdio: [… 'ipc'] })` opens.
 */
process.once('disconnect', () => process.exit(1))
// The channel must not keep a process alive that has finished.
process.channel?.unref()

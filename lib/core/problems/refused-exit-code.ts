/**
 * The exit code of a server that will not start with its settings and has said why, in one line on stderr.
 *
 * Source: EX_CONFIG of sysexits.h
 */
export const refusedExitCode = 78

/**
 * What a state means to the one who looks.
 * ok: runs as wanted; busy: on its way, wait; warn: look when there is time; bad: broken; done: ended as wanted.
 */
export const tones = ['bad', 'warn', 'busy', 'ok', 'done'] as const
export type Tone = (typeof tones)[number]

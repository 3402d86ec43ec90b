import { privateKernels, sharedKernels } from './kernels.wasm.ts'

/** The loops over every byte, compiled. All arguments and results are addresses and counts; what they mean stands in `assembly/`. */
export type Kernels = {
  /** Appends wire records from the inbox. Gives one of `appended`. */
  append(ingest: number): number
  selectLiteral(
    columns: number,
    index: number,
    count: number,
    firstLine: number,
    text: number,
    literal: number,
    masks: number,
    length: number,
    rare: number,
    rarer: number,
    levelMask: number,
    hiding: number,
    selected: number,
  ): number
  selectLevels(
    columns: number,
    index: number,
    count: number,
    firstLine: number,
    levelMask: number,
    hiding: number,
    selected: number,
  ): number
  /** Gives 0, or one more than the class of bytes that it needs an entry for. */
  matchLines(
    columns: number,
    index: number,
    firstLine: number,
    text: number,
    table: number,
    classes: number,
    lineEnd: number,
    start: number,
    lines: number,
    count: number,
    progress: number,
  ): number
  rateLines(
    columns: number,
    index: number,
    count: number,
    text: number,
    headerBytes: number,
    jsonBytes: number,
    unsure: number,
  ): number
  sortLines(at: number, count: number, scratch: number): void
  mergeLines(directory: number, first: number, end: number, lines: number, count: number): number
  dropLines(directory: number, first: number, end: number, to: number): number
  arrangeLines(directory: number, first: number, end: number, order: number, orderFirst: number, orderEnd: number): void
}

/** Why `append` came back. */
export const appended = { needsInput: 0, hasEvent: 1, needsText: 2, needsColumns: 3, malformed: 4 } as const

/**
 * Binds the kernels to a memory.
 *
 * Errors: TypeError where the module is not what build.ts makes; a WebAssembly error where its kind of code is not allowed
 */
export function loadKernels(memory: WebAssembly.Memory): Kernels {
  const shared = !(memory.buffer instanceof ArrayBuffer)
  const module = new WebAssembly.Module(fromBase64(shared ? sharedKernels : privateKernels))
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  return {
    append: kernelOf(exports, 'append'),
    selectLiteral: kernelOf(exports, 'selectLiteral'),
    selectLevels: kernelOf(exports, 'selectLevels'),
    matchLines: kernelOf(exports, 'matchLines'),
    rateLines: kernelOf(exports, 'rateLines'),
    sortLines: kernelOf(exports, 'sortLines'),
    mergeLines: kernelOf(exports, 'mergeLines'),
    dropLines: kernelOf(exports, 'dropLines'),
    arrangeLines: kernelOf(exports, 'arrangeLines'),
  }
}

function kernelOf(exports: WebAssembly.Exports, name: string): (...values: readonly number[]) => number {
  const kernel = exports[name]
  if (typeof kernel !== 'function') throw new TypeError(`There is no kernel ${name}`)
  return (...values) => Number(kernel(...values)) >>> 0
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

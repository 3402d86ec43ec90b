import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { SourcePicker } from './source-picker.tsx'

/** Asks whose logs to read where the address does not say. */
export function NoSource({ onChoose }: { readonly onChoose: (selection: StreamSelection) => void }) {
  return (
    <main className="overflow-y-auto px-4 py-8">
      <div className="mx-auto max-w-120">
        <h1 className="text-lg font-semibold">Whose logs?</h1>
        <p className="mb-3 text-soft">
          A workload, pods with a label, or a whole namespace; several of them together make one log.
        </p>
        <div className="rounded-md border border-line-strong bg-raised">
          <SourcePicker chosen={[]} onChoose={onChoose} />
        </div>
      </div>
    </main>
  )
}

import { type LogMemory, logMemories, logMemory } from '@/lib/client/storage/log-memory.ts'
import { useStoredValue } from '@/lib/client/storage/use-stored-value.ts'
import { MenuChoice, MenuSeparator } from '../ui/menu.tsx'

/** How much memory a log may take in this browser. Another choice reads the log anew. */
export function MemoryChoice() {
  const chosen = useStoredValue(logMemory)
  return (
    <>
      <MenuSeparator />
      <MenuChoice label="Memory for each log" value={chosen} options={options} onChange={logMemory.set} />
    </>
  )
}

const options = logMemories.map((value: LogMemory) => ({
  value,
  label: value === 'device' ? 'By device memory' : value,
}))

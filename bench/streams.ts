import type { Measure } from './measure.ts'
import { measureChurn } from './streams-churn.ts'
import { measureMemory } from './streams-memory.ts'
import { measureSlowReader } from './streams-slow-reader.ts'
import { measureThroughput } from './streams-throughput.ts'

const parts = {
  memory: measureMemory,
  throughput: measureThroughput,
  'slow-reader': measureSlowReader,
  churn: measureChurn,
} as const

export const streamsUsage = `
  PART …         only these: ${Object.keys(parts).join(', ')}`

/** What followed streams cost one Podlogs process, and what one reader costs another. Each part starts its own processes. */
export async function streams(only: readonly string[]): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (only.length === 0 || only.includes(name)) measures.push(...(await part()))
  }
  return measures
}

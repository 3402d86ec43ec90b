import type { Metadata } from 'next'
import { ManyLogScreen } from '@/components/many/many-log-screen.tsx'

export const metadata: Metadata = { title: 'Logs' }

export default function LogsPage() {
  return <ManyLogScreen />
}

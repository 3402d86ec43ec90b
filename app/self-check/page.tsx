import type { Metadata } from 'next'
import { SelfCheckScreen } from '@/components/self-check/self-check-screen.tsx'

export const metadata: Metadata = { title: 'Self-check' }

export default function SelfCheckPage() {
  return <SelfCheckScreen />
}

import { MissingScreen } from '@/components/shell/missing-screen.tsx'

export default function NotFoundPage() {
  return <MissingScreen />
}

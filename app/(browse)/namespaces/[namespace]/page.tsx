import { NamespaceOverview } from '@/components/pods/namespace-overview.tsx'

export default function NamespacePage() {
  return <NamespaceOverview />
}

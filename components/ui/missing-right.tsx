import { Copy } from 'lucide-react'
import { useMe } from '@/lib/client/queries/use-me.ts'
import type { MissingRight as Right } from '@/lib/core/problems/problem.ts'
import { rbacSnippet } from '@/lib/core/problems/rbac-snippet.ts'
import { copyText } from '../logs/copy-text.ts'
import { Button } from './button.tsx'
import { toast } from './toasts.tsx'

/** The rule that an admin would have to give, to send to one. */
export function MissingRight({ right }: { readonly right: Right }) {
  const { data } = useMe()
  const snippet = rbacSnippet(right, data?.user ?? null)
  const copy = async () => {
    if (await copyText(snippet)) toast('Copied', 'An admin of the cluster can apply it with kubectl apply -f.')
  }
  return (
    <details className="mt-2">
      <summary className="cursor-pointer text-soft">RBAC rule for an admin</summary>
      <pre className="mt-2 max-h-80 overflow-auto rounded-sm border border-line bg-panel p-3 font-mono text-sm whitespace-pre">
        {snippet}
      </pre>
      <Button className="mt-2" onClick={() => void copy()}>
        <Copy aria-hidden className="size-3.5" />
        Copy
      </Button>
    </details>
  )
}

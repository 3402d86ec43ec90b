import { proxyAdvice } from '@/lib/core/self-check/proxy-advice.ts'

/** What to set, for each of the usual proxies. `of`: what is wrong. */
export function ProxyAdviceTable({ of }: { readonly of: ReadonlySet<'buffered' | 'cut'> }) {
  const columns = [
    { key: 'buffered', title: 'So that nothing is kept back' },
    { key: 'cut', title: 'So that nothing is cut' },
  ] as const
  const shown = columns.filter(({ key }) => of.has(key))
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left text-soft">
            <th className="py-1.5 pr-4 font-medium">Proxy</th>
            {shown.map(({ key, title }) => (
              <th key={key} className="py-1.5 pr-4 font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proxyAdvice.map((advice) => (
            <tr key={advice.proxy} className="border-b border-line align-top">
              <th scope="row" className="py-1.5 pr-4 text-left font-medium whitespace-nowrap">
                {advice.proxy}
              </th>
              {shown.map(({ key }) => (
                <td key={key} className="py-1.5 pr-4">
                  <WithCode text={advice[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Every second part between backticks is code. */
function WithCode({ text }: { readonly text: string }) {
  return text.split('`').map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <code key={part} className="rounded-sm bg-panel px-1 py-0.5 font-mono break-words">
        {part}
      </code>
    ),
  )
}

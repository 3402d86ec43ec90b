'use client'
import { parseAsInteger, useQueryState } from 'nuqs'
import { useSelfCheck } from '@/lib/client/self-check/use-self-check.ts'
import { selfCheckSeconds } from '@/lib/core/logs/limits.ts'
import { Button } from '../ui/button.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { ToneMark } from '../ui/tone-mark.tsx'
import { describeFindings } from './describe-findings.ts'
import { ProxyAdviceTable } from './proxy-advice-table.tsx'
import { WayFacts } from './way-facts.tsx'

/** Tries the way from the server to this browser with a stream like that of a log, and says what to set where it is bad. */
export function SelfCheckScreen() {
  const [asked] = useQueryState('seconds', parseAsInteger.withDefault(selfCheckSeconds))
  const seconds = Math.min(Math.max(asked, 1), selfCheckSeconds)
  const { elapsedMs, ended, findings, problem, again } = useSelfCheck(seconds)
  const wrong = new Set(findings.map(({ type }) => type))
  return (
    <main className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto flex max-w-3xl flex-col gap-5 px-4 py-6 wide:py-[8vh]">
        <div>
          <h1 className="text-lg font-semibold">Self-check</h1>
          <p className="text-soft">
            Opens a stream from the server to this browser, as a log does, and looks when its bytes arrive. Proxies on
            the way may keep them back or cut it.
          </p>
        </div>
        {problem === null ? (
          <section aria-label="Result" className="flex flex-col gap-3">
            <progress
              aria-label="Check"
              className="h-1 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
              max={seconds}
              value={ended ? seconds : elapsedMs / 1000}
            />
            <div role="status" className="flex flex-col gap-3">
              {describeFindings(findings, ended, seconds).map(({ tone, title, detail }) => (
                <div key={title}>
                  <p className="flex items-center gap-2 text-base font-semibold">
                    <ToneMark tone={tone} />
                    {title}
                  </p>
                  <p className="text-soft">{detail}</p>
                </div>
              ))}
            </div>
            <WayFacts />
          </section>
        ) : (
          <ProblemPanel problem={problem} inline />
        )}
        {wrong.size === 0 ? null : (
          <section aria-labelledby="advice">
            <h2 id="advice" className="mb-2 font-semibold">
              What to set
            </h2>
            <ProxyAdviceTable of={wrong} />
          </section>
        )}
        {ended ? (
          <Button onClick={again} className="self-start">
            Check again
          </Button>
        ) : null}
      </div>
    </main>
  )
}

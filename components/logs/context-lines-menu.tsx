import { UnfoldVertical } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Menu, MenuCheck } from '../ui/menu.tsx'

/** How many lines around each that is kept one may want to see. */
const choices = [0, 1, 3, 5, 10]

/** Shows lines before and after each that a filter keeps. */
export function ContextLinesMenu({
  lines,
  onChange,
}: {
  readonly lines: number
  readonly onChange: (lines: number) => void
}) {
  return (
    <Menu
      trigger={
        <Button variant="quiet">
          <UnfoldVertical aria-hidden className="size-3.5" />
          <span className="sr-only">Lines around each: </span>± {lines}
        </Button>
      }
    >
      {choices.map((choice) => (
        <MenuCheck key={choice} checked={choice === lines} onChange={() => onChange(choice)}>
          {choice === 0 ? 'Only the lines kept' : `${choice} before and after each`}
        </MenuCheck>
      ))}
    </Menu>
  )
}

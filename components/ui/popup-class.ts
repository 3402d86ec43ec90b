/** The look of what floats above the page: menus, selects, popovers. */
export const popupClass =
  'z-50 rounded-md border border-line-strong bg-raised text-base text-ink shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0'

/** The look of one choice inside it. */
export const choiceClass =
  'flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 text-sm outline-none select-none data-highlighted:bg-highlight data-disabled:pointer-events-none data-disabled:text-faint touch:min-h-10'

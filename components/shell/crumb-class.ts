/** One step of the way that the bar shows. */
export const crumbClass =
  'inline-flex h-7 min-w-0 items-center gap-1 rounded-md px-1.5 text-base text-ink outline-offset-0 hover:bg-hover data-popup-open:bg-hover touch:h-10'

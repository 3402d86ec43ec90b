/** The field of a list that is searched by typing. */
export const commandInputClass = 'h-9 min-w-0 grow bg-transparent text-base outline-none touch:h-11 touch:text-[16px]'

/** One thing of such a list. */
export const commandItemClass =
  'flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 text-base select-none data-[selected=true]:bg-highlight touch:min-h-10'

import { type HiddenSource, isHidden } from '../links/hidden-source.ts'
import type { LogView } from '../links/log-view.ts'
import type { LogSource } from '../logs/log-source.ts'

/** Whose lines are shown, as a link says it. */
export type ShownSources = Pick<LogView, 'only' | 'hide'>

/** A container by name. */
export type NamedContainer = Pick<LogSource, 'namespace' | 'pod' | 'container'>

/** Tells whether the lines of a container are shown. */
export function isShown({ only, hide }: ShownSources, container: NamedContainer): boolean {
  return (only.length === 0 || isHidden(only, container)) && !isHidden(hide, container)
}

/** Tells whether these are the only ones that are shown. */
export function isSolo({ only, hide }: ShownSources, containers: readonly NamedContainer[]): boolean {
  return hide.length === 0 && only.length > 0 && sameNames(only, containers)
}

/** Shows only these; all again, where that is so already. */
export function soloSources(shown: ShownSources, containers: readonly NamedContainer[]): ShownSources {
  return isSolo(shown, containers) ? { only: [], hide: [] } : { only: containers.map(nameOf), hide: [] }
}

/**
 * Shows these where none of them is shown, and hides them where some are.
 *
 * Shape: what hid or left out several at once (a whole pod, ":proxy") is taken apart into the others that it meant, which is
 *        why `all` is needed
 */
export function toggleSources(
  shown: ShownSources,
  containers: readonly NamedContainer[],
  all: readonly NamedContainer[],
): ShownSources {
  const chosen = containers.map(nameOf)
  const others = all.filter((one) => !isHidden(chosen, one))
  const { only, hide } = shown
  if (containers.some((one) => isShown(shown, one))) {
    if (only.length === 0) return { only, hide: [...hide, ...chosen] }
    const left = others.filter((one) => isShown(shown, one)).map(nameOf)
    // Nothing at all is shown by hiding, since an empty `only` means all.
    return left.length === 0 ? { only: [], hide: all.map(nameOf) } : { only: left, hide: [] }
  }
  const leftOut = only.length > 0 && !containers.some((one) => isHidden(only, one))
  return {
    only: leftOut ? [...only, ...chosen] : only,
    hide: containers.some((one) => isHidden(hide, one))
      ? others.filter((one) => isHidden(hide, one)).map(nameOf)
      : hide,
  }
}

function nameOf({ namespace, pod, container }: NamedContainer): HiddenSource {
  return { namespace, pod, container }
}

function sameNames(named: readonly HiddenSource[], containers: readonly NamedContainer[]): boolean {
  return named.length === containers.length && containers.every((one) => isHidden(named, one))
}

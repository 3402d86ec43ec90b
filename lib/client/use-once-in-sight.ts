import { type RefCallback, useCallback, useState } from 'react'

/** Whether an element has been in sight once; hand the callback to it as its ref. */
export function useOnceInSight(): readonly [RefCallback<Element>, boolean] {
  const [seen, setSeen] = useState(false)
  const ref = useCallback((element: Element | null) => {
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      setSeen(true)
      observer.disconnect()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, seen]
}

import { type ComponentType, useEffect, useState } from 'react'
import { fetchWords } from '#renderer/app/strings'

type Load<P> = () => Promise<{ default: ComponentType<P> }>

/**
 * A part of the window that is fetched with its words when it is first shown, or with `fetch` before; nothing is drawn
 * until it is there.
 * React's own `lazy` does the same, but holds back for 300 ms what comes after a wait.
 */
export function loaded<P extends object>(load: Load<P>) {
  let Part: ComponentType<P> | null = null
  const fetch = async () => {
    const [part] = await Promise.all([load(), fetchWords()])
    Part = part.default
  }
  function Loaded(props: P) {
    const [isThere, setThere] = useState(() => Part !== null)
    useEffect(() => {
      if (isThere) return
      fetch().then(
        () => setThere(true),
        (error) =>
          setThere(() => {
            throw error
          }),
      )
    }, [isThere])
    return isThere && Part && <Part {...props} />
  }
  return Object.assign(Loaded, { fetch })
}

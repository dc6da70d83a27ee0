import { createElement, type ReactElement, useMemo } from 'react'
import { type MathNode, readMathml } from './mathml'

interface Props {
  mathml: string
  /** The formula in plain characters: its name for screen readers, and what is shown when the markup is broken. */
  text: string
}

/** A formula as the browser draws it: elements of ours, made one by one from a list of harmless ones. */
export function Formula({ mathml, text }: Props) {
  const tree = useMemo(() => readMathml(mathml), [mathml])
  return (
    <span data-skip="" data-formula="">
      {tree ? elementOf(tree, text) : text}
    </span>
  )
}

function elementOf({ name, attributes, children }: MathNode, label?: string): ReactElement {
  const props = label === undefined ? attributes : { ...attributes, 'aria-label': label }
  return createElement(
    name,
    props,
    ...children.map((child) => (typeof child === 'string' ? child : elementOf(child))),
  )
}

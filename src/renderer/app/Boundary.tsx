import { Component, type ReactNode } from 'react'

interface Props {
  /** What failed is tried again when this is another. */
  at: string
  /** Shown in place of what failed. */
  instead: ReactNode
  children: ReactNode
}

/** Keeps what cannot be fetched or drawn from taking the whole window with it, as it would in React. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.hasFailed && before.at !== this.props.at) this.setState({ hasFailed: false })
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children
  }
}

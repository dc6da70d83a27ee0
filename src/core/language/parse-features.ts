import { feature } from './hash'
import type { State } from './state'

/** Distances in five kinds: 1, 2, 3 or 4, 5 to 9, more. */
function distance(from: number, to: number): number {
  const d = to - from
  if (d < 3) return d
  if (d < 5) return 3
  return d < 10 ? 4 : 5
}

const few = (count: number): number => Math.min(count, 3)

/** Features of a choice of move, in the manner of Zhang & Nivre 2011; gives their number. */
export function moveFeatures(s: State, out: Int32Array): number {
  const { n, depth, stack, tags, labels } = s
  const none = n + 1
  const low = s.w.low
  const s0 = depth > 0 ? stack[depth - 1]! : none
  const s1 = depth > 1 ? stack[depth - 2]! : none
  const s2 = depth > 2 ? stack[depth - 3]! : none
  const b0 = s.front
  const b1 = b0 < n ? b0 + 1 : none
  const b2 = b0 + 1 < n ? b0 + 2 : none
  const s0w = low[s0]!
  const s1w = low[s1]!
  const b0w = low[b0]!
  const b1w = low[b1]!
  const s0t = tags[s0]!
  const s1t = tags[s1]!
  const s2t = tags[s2]!
  const b0t = tags[b0]!
  const b1t = tags[b1]!
  const b2t = tags[b2]!
  const s0l = s.left1[s0]!
  const s0r = s.right1[s0]!
  const s1l = s.left1[s1]!
  const s1r = s.right1[s1]!
  const b0l = s.left1[b0]!
  const s0lt = tags[s0l]!
  const s0rt = tags[s0r]!
  const s1lt = tags[s1l]!
  const s1rt = tags[s1r]!
  const b0lt = tags[b0l]!
  // Two tags in one value.
  const s1s0 = s1t * 64 + s0t
  const s0b0 = s0t * 64 + b0t
  const s1b0 = s1t * 64 + b0t
  const b0b1 = b0t * 64 + b1t
  const d0 = s0 === none ? 0 : distance(s0, b0)
  const d1 = s1 === none ? 0 : distance(s1, s0)
  let k = 0
  out[k++] = feature(100, 0)
  out[k++] = feature(101, s0w, s0t)
  out[k++] = feature(102, s0t, d0)
  out[k++] = feature(103, s0w)
  out[k++] = feature(104, s1w, s1t)
  out[k++] = feature(105, s1t)
  out[k++] = feature(106, s1w)
  out[k++] = feature(107, b0w, b0t)
  out[k++] = feature(108, b0t)
  out[k++] = feature(109, b0w)
  out[k++] = feature(110, b1w, b1t)
  out[k++] = feature(111, b1t)
  out[k++] = feature(112, b2t)
  out[k++] = feature(113, low[b2]!, b2t)
  out[k++] = feature(114, s2t)
  out[k++] = feature(115, low[s2]!, s2t)
  // Pairs.
  out[k++] = feature(120, s0w, b0w, s0b0)
  out[k++] = feature(121, s0w, s0b0)
  out[k++] = feature(122, b0w, s0b0)
  out[k++] = feature(123, s0b0, d0)
  out[k++] = feature(124, s0w, b0w)
  out[k++] = feature(125, s1w, s0w, s1s0)
  out[k++] = feature(126, s1w, s1s0)
  out[k++] = feature(127, s0w, s1s0)
  out[k++] = feature(128, s1s0, d1)
  out[k++] = feature(129, s1w, s0w)
  out[k++] = feature(130, b0b1, s0t)
  out[k++] = feature(131, b0b1)
  out[k++] = feature(132, b0w, b1w)
  out[k++] = feature(133, s1b0)
  out[k++] = feature(134, s1w, b0w)
  out[k++] = feature(135, s1w, s1b0)
  out[k++] = feature(136, b0w, s1b0)
  out[k++] = feature(137, s0t, b1t)
  out[k++] = feature(138, s0w, b1t)
  // Three and four.
  out[k++] = feature(140, s1s0, b0t)
  out[k++] = feature(141, s1s0, s2t)
  out[k++] = feature(142, s1s0, b0b1)
  out[k++] = feature(143, b0b1, b2t)
  out[k++] = feature(144, s0b0, s0lt)
  out[k++] = feature(145, s0b0, s0rt)
  out[k++] = feature(146, s0b0, b0lt)
  out[k++] = feature(147, s1s0, s1lt)
  out[k++] = feature(148, s1s0, s1rt)
  out[k++] = feature(149, s1s0, s0lt)
  out[k++] = feature(150, s1s0, s0rt)
  out[k++] = feature(151, s0w, b0b1)
  out[k++] = feature(152, s1w, s0b0)
  out[k++] = feature(153, s0w, s1b0)
  out[k++] = feature(154, b0w, s1s0)
  out[k++] = feature(155, s1s0 * 64 + s2t, b0t)
  out[k++] = feature(156, s0b0, b1w)
  out[k++] = feature(157, s1s0, low[s0l]!, b0t)
  out[k++] = feature(158, s1s0, low[s0r]!, b0t)
  out[k++] = feature(159, s1w, s0w, b0t)
  out[k++] = feature(160, s0w, b0w, s1t)
  out[k++] = feature(161, s1w, b0w, s0t)
  // The words and labels below.
  out[k++] = feature(170, low[s0l]!, s0t)
  out[k++] = feature(171, low[s0r]!, s0t)
  out[k++] = feature(172, low[s1r]!, s1t)
  out[k++] = feature(173, low[b0l]!, b0t)
  out[k++] = feature(174, labels[s0l]!, s0t)
  out[k++] = feature(175, labels[s0r]!, s0b0)
  out[k++] = feature(176, labels[s1l]!, s1t)
  out[k++] = feature(177, labels[s1r]!, s1s0)
  out[k++] = feature(178, labels[b0l]!, b0t)
  out[k++] = feature(179, tags[s.left2[s0]!]!, s0lt, s0t)
  out[k++] = feature(180, tags[s.right2[s0]!]!, s0rt, s0t)
  out[k++] = feature(181, tags[s.right2[s1]!]!, s1rt, s1t)
  out[k++] = feature(182, tags[s.left2[b0]!]!, b0lt, b0t)
  out[k++] = feature(183, low[s1r]!, s0w, s1t)
  out[k++] = feature(184, low[s0l]!, s1w)
  out[k++] = feature(185, low[s0l]!, s1s0)
  // How many dependents and which.
  out[k++] = feature(190, s0t, few(s.lefts[s0]!), few(s.rights[s0]!))
  out[k++] = feature(191, s1t, few(s.lefts[s1]!), few(s.rights[s1]!))
  out[k++] = feature(192, b0t, few(s.lefts[b0]!))
  out[k++] = feature(193, s0w, few(s.rights[s0]!))
  out[k++] = feature(194, s1w, few(s.rights[s1]!))
  out[k++] = feature(195, s0t, s.leftSet[s0]!, b0t)
  out[k++] = feature(196, s0t, s.rightSet[s0]!, b0t)
  out[k++] = feature(197, s1t, s.leftSet[s1]!, s0t)
  out[k++] = feature(198, s1t, s.rightSet[s1]!, s0t)
  out[k++] = feature(199, b0t, s.leftSet[b0]!, s0t)
  out[k++] = feature(200, s1s0, s.rightSet[s1]!, s.leftSet[s0]!)
  out[k++] = feature(201, s0b0, s.leftSet[s0]!, s.leftSet[b0]!)
  out[k++] = feature(202, s1s0, s.leftSet[s1]!, s.leftSet[s0]!)
  // What stands beside the words, attached or not.
  out[k++] = feature(210, s0b0, tags[s0 < n ? s0 + 1 : none]!)
  out[k++] = feature(211, s0b0, tags[b0 > 0 ? b0 - 1 : none]!)
  out[k++] = feature(212, s1s0, tags[s1 < n ? s1 + 1 : none]!)
  out[k++] = feature(213, s1s0, tags[s0 > 0 && s0 <= n ? s0 - 1 : none]!)
  out[k++] = feature(214, s1s0, d1, b0t)
  out[k++] = feature(215, s0b0, d0, b1t)
  return k
}

/** Features of the relation of `dependent` to `head`, before they are joined; gives their number. */
export function labelFeatures(s: State, head: number, dependent: number, out: Int32Array): number {
  const { tags, labels, n } = s
  const none = n + 1
  const low = s.w.low
  const left = dependent < head ? 1 : 0
  const hw = low[head]!
  const dw = low[dependent]!
  const ht = tags[head]! * 2 + left
  const dt = tags[dependent]!
  const arc = ht * 64 + dt
  const dl = s.left1[dependent]!
  const dl2 = s.left2[dependent]!
  const dr = s.right1[dependent]!
  const inner = left ? s.left1[head]! : s.right1[head]!
  const before = dependent > 0 ? dependent - 1 : none
  const after = dependent + 1 < n ? dependent + 1 : none
  const far = distance(Math.min(head, dependent), Math.max(head, dependent))
  const suffix = s.w.suffix3
  let k = 0
  out[k++] = feature(300, arc)
  out[k++] = feature(301, arc, hw)
  out[k++] = feature(302, arc, dw)
  out[k++] = feature(303, hw, dw, left)
  out[k++] = feature(304, hw, left)
  out[k++] = feature(305, dw, left)
  out[k++] = feature(306, ht, dw)
  out[k++] = feature(307, dt, hw, left)
  out[k++] = feature(308, arc, far)
  out[k++] = feature(309, arc, low[dl]!)
  out[k++] = feature(310, arc, low[dl2]!)
  out[k++] = feature(311, arc, tags[dl]!, tags[dl2]!)
  out[k++] = feature(312, arc, tags[dr]!)
  out[k++] = feature(313, arc, low[dr]!)
  out[k++] = feature(314, arc, s.leftSet[dependent]!)
  out[k++] = feature(315, arc, s.rightSet[dependent]!)
  out[k++] = feature(316, arc, s.leftSet[head]!)
  out[k++] = feature(317, arc, s.rightSet[head]!)
  out[k++] = feature(318, dw, s.leftSet[head]!, ht)
  out[k++] = feature(319, hw, dt, low[dl]!)
  out[k++] = feature(320, hw, s.leftSet[head]!, dt)
  out[k++] = feature(321, arc, tags[before]!, tags[after]!)
  out[k++] = feature(322, arc, low[before]!)
  out[k++] = feature(323, arc, low[after]!)
  out[k++] = feature(324, arc, labels[inner]!)
  out[k++] = feature(325, arc, tags[inner]!, far)
  out[k++] = feature(326, arc, low[inner]!)
  out[k++] = feature(327, arc, suffix[dependent]!)
  out[k++] = feature(328, arc, suffix[head]!)
  out[k++] = feature(329, dt, low[dl]!, dw)
  out[k++] = feature(330, arc, s.leftSet[dependent]!, s.rightSet[dependent]!)
  out[k++] = feature(331, hw, labels[inner]!, dt)
  out[k++] = feature(332, arc, labels[dl]!, low[dl]!)
  out[k++] = feature(333, arc, tags[head < n ? head + 1 : none]!, tags[head > 0 ? head - 1 : none]!)
  out[k++] = feature(334, hw, s.rightSet[head]!, arc)
  out[k++] = feature(335, arc, s.w.kind[dependent]!, head < n ? s.w.kind[head]! : 9)
  return k
}

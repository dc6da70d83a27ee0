import { endsSentence } from './lines'

/**
 * What a saved or pasted web article carries besides its text. Every pattern must match a whole short line, and
 * only at the head or tail of the text, so that a sentence that merely mentions sharing or advertising stays.
 */
const LONGEST = 120

const whole = (...patterns: string[]) => new RegExp(`^\\W*(?:${patterns.join('|')})\\W*$`, 'iu')

const EVERYWHERE = [
  // Reading time
  whole(
    String.raw`(?:about |ca\.? )?\d+ ?(?:-| )?(?:mins?|minutes?|minuten|minutos?|minuti)\.? ?(?:read|reading time|lesezeit|de lecture|de lectura|di lettura)`,
    String.raw`(?:estimated )?(?:reading|read) time:? ?\d+ ?(?:mins?|minutes?)\.?`,
    String.raw`lesezeit:? ?(?:ca\.? )?\d+ ?min(?:uten)?\.?`,
    String.raw`(?:temps|durée) de lecture ?:? ?\d+ ?min(?:utes)?\.?`,
    String.raw`lecture ?:? ?\d+ ?min(?:utes)?\.?`,
    String.raw`tiempo de lectura:? ?\d+ ?min(?:utos)?\.?`,
    String.raw`阅读时间:? ?\d+ ?分钟`,
  ),
  // Sharing and printing
  whole(
    '(?:share|tweet|print|e-?mail|copy link|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest)(?:[ ,/|•·]+(?:on|via|to|and|or|by|share|tweet|print|e-?mail|save|bookmark|copy link|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|comments?|listen|gift|post|like|follow))*',
    '(?:share|print|e-?mail|save|bookmark|gift|listen to|forward) (?:this|the) (?:article|story|post|page|news|content)',
    String.raw`share (?:this )?(?:on|via|with) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|friends)(?: \(opens in new window\))?`,
    '(?:artikel |beitrag |seite )?(?:teilen|drucken|merken|vorlesen|kommentieren)(?:[ ,/|•·]+(?:teilen|drucken|merken|vorlesen|kommentieren))*',
    '(?:diesen )?(?:artikel|beitrag) (?:teilen|drucken|anhören)',
    String.raw`(?:partager|imprimer|envoyer|enregistrer)(?: (?:cet |l['’])article)?(?: (?:sur|par) \p{L}+)?`,
    String.raw`(?:compartir|imprimir|guardar|enviar)(?: (?:este |el )?(?:artículo|noticia))?(?: (?:en|por) \p{L}+)?`,
    '分享|分享到.{0,12}|打印|转发|シェア(?:する)?|공유(?:하기)?',
  ),
  // Subscribing, signing in, advertising, cookies
  whole(
    '(?:subscribe|sign in|sign up|log ?in|register|create (?:a )?(?:free )?account|become a member|donate|support us)(?: (?:now|today|here|free|or (?:sign in|log ?in|register|subscribe)))*',
    String.raw`(?:subscribe to|sign up for|get) (?:our|the) (?:\p{L}+ ){0,4}newsletters?(?: .{0,40})?`,
    String.raw`already a (?:subscriber|member)\?(?: (?:sign|log) ?in)?`,
    '(?:abonnieren|anmelden|registrieren|jetzt (?:abonnieren|anmelden|testen)|newsletter(?: (?:abonnieren|bestellen))?)',
    "(?:s['’]abonner|abonnez-vous|se connecter|connexion|s['’]inscrire|article réservé aux abonnés)",
    '(?:suscr[ií]b(?:irse|ete)|iniciar sesión|regístrate|inicia sesión)',
    '(?:advertise?ments?|advertising|ad|sponsored(?: content)?|promoted|anzeige|werbung|publicité|publicidad|anuncio|pubblicità|advertentie|广告|広告|광고)',
    '(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad))?',
    String.raw`(?:we|this (?:web)?site|our partners) uses? cookies\b.{0,90}`,
    '(?:accept|reject|manage|allow)(?: all| my)? (?:cookies|preferences|choices)',
    String.raw`(?:alle )?cookies (?:akzeptieren|ablehnen|zulassen)|diese (?:website|seite) (?:verwendet|nutzt) cookies\b.{0,80}`,
    String.raw`(?:tout )?(?:accepter|refuser)(?: (?:les |tous les )?cookies)?|ce site utilise des cookies\b.{0,80}`,
    String.raw`aceptar (?:todas las )?cookies|este sitio (?:web )?(?:usa|utiliza) cookies\b.{0,80}`,
  ),
  // Navigation and counts
  whole(
    '(?:skip to (?:main )?content|menu|back to top|top of page|open menu|zum inhalt springen|aller au contenu|ir al contenido)',
    String.raw`(?:\d[\d.,]*|no|leave a|add a|post a|view|show|join the|be the first to)(?: all)? (?:comments?|conversation|replies|shares?|views|likes|kommentare?|commentaires?|comentarios?)`,
    String.raw`(?:comments?|kommentare|commentaires|comentarios) ?\(\d+\)`,
    '(?:image|photo|picture|video|foto|bild|fotograf[ií]a|crédit photo|bildnachweis)(?: (?:credit|by|source|courtesy(?: of)?))?s?: .{1,80}',
    String.raw`\((?:image|photo|picture|foto) (?:by|credit|courtesy of|von):? .{1,80}\)`,
    '(?:photo(?:graph)?|picture|image)s? (?:by|courtesy of) .{1,60}',
  ),
]

const TAIL = [
  whole(
    '(?:read (?:more|next|also)|see also|more on this|related|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|le puede interesar|leggi anche): .+',
    String.raw`(?:©|\(c\)|copyright)\s.{0,100}`,
    'all rights reserved.{0,60}|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados',
    '(?:follow|find|like) us on .{1,60}|folgen sie uns .{1,60}|suivez-nous .{1,60}|síguenos .{1,60}',
    String.raw`(?:report an? (?:error|correction|typo)|got a (?:news )?tip\?.{0,60}|contact us|terms of (?:use|service)|privacy policy|impressum|datenschutz)`,
    '(?:tags?|topics?|keywords?|filed under|schlagwörter|themen|étiquettes|etiquetas): .{1,100}',
  ),
]

const LINK_FARM = whole(
  '(?:related|more|recommended|popular|trending|top|latest|further)(?: (?:articles?|stories|news|posts?|reading|content|links?|topics|videos?))+',
  "(?:more (?:from|on|in|about) .{1,50}|you (?:may|might) also (?:like|be interested in)|read (?:next|more|also)|most (?:read|popular|viewed|shared)|(?:recommended|more) for you|editors?['’]s? picks?|up next|see also|in other news|around the web)",
  '(?:mehr zum thema|das könnte sie (?:auch )?interessieren|lesen sie auch|meistgelesen|weitere (?:artikel|themen)|verwandte (?:artikel|themen))',
  '(?:(?:à )?lire aussi|articles (?:liés|similaires|recommandés)|sur le même (?:sujet|thème)|les plus lus)',
  '(?:(?:también )?te puede interesar|le puede interesar|artículos relacionados|noticias relacionadas|lo más (?:leído|visto)|más noticias)',
  '相关(?:阅读|文章|新闻)|関連記事|관련 ?기사',
)

/** Whether a line is page furniture at this end of the text. */
export function isFurniture(line: string, where: 'head' | 'tail'): boolean {
  const text = line.trim()
  if (text === '' || text.length > LONGEST || !/[\p{L}\p{N}©]/u.test(text)) return false
  // One word with a full stop is a sentence of the text.
  if (/^\p{L}+[.!?…]/u.test(text)) return false
  return (
    EVERYWHERE.some((pattern) => pattern.test(text)) ||
    (where === 'tail' && TAIL.some((pattern) => pattern.test(text)))
  )
}

/** How many lines a link farm has at most, its heading not counted. */
const FARM = 24

/**
 * The line where the furniture at the end begins: share buttons, notices, and lists of links under a heading such
 * as "Related articles" that run to the end of the text without one full sentence. `lines.length` when none.
 */
export function tailStart(lines: string[]): number {
  let end = lines.length
  for (;;) {
    const before = end
    while (end > 0 && (lines[end - 1]?.trim() === '' || isLooseFurniture(lines, end - 1))) end--
    end = farmStart(lines, end)
    if (end === before) break
  }
  return lines.slice(end).some((line) => line.trim() !== '') ? end : lines.length
}

/** Furniture that is not the last line of a hard-wrapped paragraph. */
function isLooseFurniture(lines: string[], at: number): boolean {
  const above = lines[at - 1]?.trim() ?? ''
  const apart = above === '' || endsSentence(above) || isFurniture(above, 'tail')
  return apart && isFurniture(lines[at] ?? '', 'tail')
}

function farmStart(lines: string[], end: number): number {
  for (let i = end - 1, seen = 0; i >= 0 && seen <= FARM; i--) {
    const line = lines[i]?.trim() ?? ''
    if (line === '') continue
    if (seen > 0 && LINK_FARM.test(line)) return i
    if (line.length > LONGEST || /[.!。！…;:,]["”’»)]?$/u.test(line)) return end
    seen++
  }
  return end
}

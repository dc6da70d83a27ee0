import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectLanguage, isRightToLeft } from './language'

const SENTENCES: Record<string, string> = {
  en: 'The old school had been closed since the summer, and nobody knew when it would open again.',
  de: 'Die alte Schule war seit dem Sommer geschlossen, und niemand wusste, wann sie wieder aufgehen würde.',
  fr: 'La vieille école était fermée depuis l’été, et personne ne savait quand elle allait rouvrir.',
  es: 'La vieja escuela estaba cerrada desde el verano, y nadie sabía cuándo se abriría otra vez.',
  it: 'La vecchia scuola era chiusa dall’estate, e nessuno sapeva quando la avrebbero riaperta per i bambini.',
  pt: 'A velha escola estava fechada desde o verão, e ninguém sabia quando é que ela ia abrir; não havia aulas.',
  nl: 'De oude school was sinds de zomer gesloten, en niemand wist wanneer zij weer open zou gaan voor het dorp.',
  sv: 'Den gamla skolan hade varit stängd sedan i somras, och ingen visste när den skulle öppna igen.',
  da: 'Den gamle skole havde været lukket siden sommeren, og ingen vidste, hvornår den skulle åbne efter ferien.',
  no: 'Den gamle skolen hadde vært stengt siden sommeren, og ingen visste når den skulle åpne etter ferien nå.',
  fi: 'Vanha koulu oli ollut kiinni kesästä asti, eikä kukaan tiennyt, milloin se aukeaisi, mutta lapset odottivat joka päivä.',
  pl: 'Stara szkoła była zamknięta od lata i nikt nie wiedział, kiedy się otworzy, ale dzieci czekały na to.',
  cs: 'Stará škola byla od léta zavřená a nikdo nevěděl, kdy se zase otevře, ale děti na to čekaly.',
  hu: 'A régi iskola nyár óta zárva volt, és senki sem tudta, hogy mikor nyit ki, de a gyerekek már várták.',
  ro: 'Școala veche era închisă din vară și nimeni nu știa când se va deschide, dar copiii așteptau în fiecare zi.',
  tr: 'Eski okul yazdan beri kapalıydı ve ne zaman açılacağını kimse bilmiyordu, ama çocuklar her gün için bekliyordu.',
  vi: 'Ngôi trường cũ đã đóng cửa từ mùa hè và không ai biết khi nào nó sẽ mở lại, nhưng các em vẫn chờ.',
  id: 'Sekolah lama itu tutup sejak musim panas dan tidak ada yang tahu kapan akan buka, tetapi anak-anak menunggu untuk itu.',
  uk: 'Стара школа була зачинена з літа, і ніхто не знав, коли її відкриють, але діти чекали на це.',
  bg: 'Старото училище беше затворено от лятото и никой не знаеше кога ще се отвори, но децата чакаха.',
  el: 'Το παλιό σχολείο ήταν κλειστό από το καλοκαίρι.',
  he: 'בית הספר הישן היה סגור מאז הקיץ.',
  ar: 'كانت المدرسة القديمة مغلقة منذ الصيف.',
  fa: 'مدرسه‌ی قدیمی از تابستان بسته بود و کسی نمی‌دانست چه زمانی گشوده می‌شود.',
  hi: 'पुराना स्कूल गर्मियों से बंद था।',
  th: 'โรงเรียนเก่าปิดตั้งแต่ฤดูร้อน',
}

describe('detectLanguage', () => {
  it.each(Object.entries(SENTENCES))('knows %s by one sentence', (language, sentence) => {
    expect(detectLanguage(sentence)).toBe(language)
  })

  it.each([
    ['chinese', 'zh'],
    ['chinese-traditional', 'zh'],
    ['japanese', 'ja'],
    ['korean', 'ko'],
    ['russian', 'ru'],
    ['news-article', 'en'],
  ])('knows the language of the %s text', (name, language) => {
    expect(detectLanguage(readFileSync(`tests/fixtures/texts/${name}.txt`, 'utf8'))).toBe(language)
  })

  it.each(['', '12 34 56', 'Lectern', 'Lorem ipsum dolor sit amet consectetur', 'qwe rty uio pas dfg hjk'])(
    'does not guess at %j',
    (text) => {
      expect(detectLanguage(text)).toBe('und')
    },
  )

  it('is not thrown by some words of another language', () => {
    expect(
      detectLanguage(`${SENTENCES.en} “${SENTENCES.el?.slice(0, 20)}”, said the teacher to the class.`),
    ).toBe('en')
  })
})

it('knows which languages run from right to left', () => {
  expect(['ar', 'he', 'fa', 'ur-PK'].every(isRightToLeft)).toBe(true)
  expect(['en', 'und', 'hi', 'zh-Hant'].some(isRightToLeft)).toBe(false)
})

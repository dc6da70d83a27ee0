/** Where a name is from, with names of nobody in particular that are from there too. */
interface Origin {
  /** Given names of men and of women that are at home there. */
  his: RegExp
  hers: RegExp
  /** Surnames that are told by their ending. */
  surname: RegExp
  men: readonly string[]
  women: readonly string[]
}

const list = (names: string): readonly string[] => names.split(', ')
const given = (names: string): RegExp => new RegExp(`^(?:${names.replaceAll(' ', '|')})$`)

const ORIGINS: readonly Origin[] = [
  {
    his: given(
      'Hans Karl Friedrich Heinrich Wolfgang Ludwig Wilhelm Johann Johannes Günther Jürgen Dieter Helmut Klaus Ernst Franz Gottfried Hermann Konrad Otto Werner Ulrich',
    ),
    hers: given('Greta Heike Ingrid Ursula Liesl Gudrun Angelika'),
    surname: /(?:mann|berger|stein|bauer|meyer|meier|schmidt|scher|witz)$/,
    men: list(
      'Karl Brandt, Friedrich Lehmann, Otto Kessler, Heinrich Vogel, Werner Hartmann, Ludwig Steiner',
    ),
    women: list('Ingrid Lehmann, Ursula Brandt, Greta Vogel, Karin Hartmann, Helga Steiner, Monika Kessler'),
  },
  {
    his: given(
      'Jean Pierre François Jacques Louis Claude Philippe Michel Henri René Étienne Émile Marcel Gaston Antoine Guillaume Olivier Laurent Yves Gérard Évariste Auguste Camille',
    ),
    hers: given('Camille Geneviève Hélène Françoise Sylvie Margaux Brigitte'),
    surname: /(?:eau|eaux|eux|oux|ault|onville|ier)$/,
    men: list(
      'Pierre Lambert, Jacques Moreau, Henri Fournier, Louis Mercier, Philippe Garnier, Michel Rousselle',
    ),
    women: list('Louise Moreau, Camille Fournier, Claire Lambert, Simone Mercier, Charlotte Garnier'),
  },
  {
    his: given(
      'Giovanni Giuseppe Marco Luca Paolo Antonio Carlo Francesco Lorenzo Alessandro Enrico Matteo Luigi Pietro Vincenzo',
    ),
    hers: given('Giulia Francesca Chiara Lucia Giovanna Paola Federica'),
    surname: /(?:ini|etti|otti|elli|ucci|acci|aldi|ardi)$/,
    men: list(
      'Marco Bellini, Paolo Ferretti, Giovanni Moretti, Antonio Galli, Matteo Rinaldi, Luca Martelli',
    ),
    women: list('Marta Moretti, Francesca Galli, Lucia Rinaldi, Chiara Ferretti, Paola Martelli'),
  },
  {
    his: given(
      'Juan José Carlos Luis Miguel Pedro Javier Fernando Francisco Diego Pablo Alejandro Manuel Jorge Ricardo Rafael Andrés',
    ),
    hers: given('Carmen Pilar Dolores Mercedes Guadalupe Esperanza Lucía Isabel'),
    surname: /(?:ez|eda|illo|ega)$/,
    men: list('Carlos Herrera, Miguel Ortega, Javier Molina, Pedro Vargas, Luis Castillo, Fernando Rojas'),
    women: list('Isabel Herrera, Ana Ortega, Carmen Molina, Rosa Vargas, Elena Castillo'),
  },
  {
    his: given(
      'Ivan Vladimir Sergei Nikolai Dmitri Alexei Mikhail Boris Yuri Igor Oleg Pavel Andrei Anatoly Viktor Konstantin Fyodor',
    ),
    hers: given('Olga Natalia Svetlana Tatiana Irina Ludmila Galina'),
    surname: /(?:ov|ev|sky|nets|enko)$/,
    men: list('Ivan Sokolov, Sergei Volkov, Nikolai Orlov, Dmitri Lebedev, Viktor Morozov, Boris Kozlov'),
    women: list('Olga Sokolova, Elena Volkova, Natalia Orlova, Tatiana Lebedeva, Nina Morozova'),
  },
  {
    his: given('Lars Anders Erik Sven Nils Björn Gunnar Henrik Olaf Magnus Johan Knut Leif'),
    hers: given('Astrid Birgitta Sigrid Freja Solveig Annika Karin'),
    surname: /(?:sson|ssen|ström|strom|qvist|quist|gren)$/,
    men: list('Lars Nyberg, Anders Holm, Erik Lindgren, Nils Dahlberg, Henrik Sandberg, Magnus Ekström'),
    women: list('Karin Lindgren, Astrid Holm, Ingrid Nyberg, Eva Dahlberg, Sara Sandberg'),
  },
]

/** Family names that stand first in Chinese names. */
const CHINESE =
  /^(?:Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|Lin|He|Gao|Luo|Zheng|Liang|Xie|Song|Tang|Deng|Han|Feng|Cao|Peng|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Lü|Ding|Ren|Lu|Yao|Shen|Zhong|Cui|Tan|Fan|Jin|Shi|Liao|Jia|Xia|Fu|Fang|Zou|Xiong|Bai|Meng|Qin|Qiu|Hou|Jiang|Yin|Xue|Yan|Lei|Long|Tao|Mao|Qian|Dai|Mo|Kong)$/
const CHINESE_NAMES = list('Lin Zhao, Wang Rui, Chen Bo, Zhang Heng, Liu Ping, Gao Yun, Tang Wei')
/** Sounds of Chinese in Latin letters. */
const PINYIN =
  /^(?:[bcdfghjklmnpqrstwxyz]|[zcs]h)?[iuü]?[aeiouü]{1,2}(?:ng?|r)?(?:[bcdfghjklmnpqrstwxyz]h?[iuü]?[aeiouü]{1,2}(?:ng?)?)?$/i

/** Persons of no text who are from where somebody is, going by the name; undefined where it does not tell. */
export function personsFrom(name: string, woman: boolean | undefined): readonly string[] | undefined {
  const words = name.split(/\s+/)
  const last = words.at(-1)!
  if (words.length === 1) {
    const origin = ORIGINS.find(({ surname }) => surname.test(last))
    return origin?.men.map((full) => full.split(' ').at(-1)!)
  }
  if (words.length === 2 && CHINESE.test(words[0]!) && PINYIN.test(last)) return CHINESE_NAMES
  const origin = ORIGINS.find(({ his, hers }) => his.test(words[0]!) || hers.test(words[0]!))
  return origin && ((woman ?? origin.hers.test(words[0]!)) ? origin.women : origin.men)
}

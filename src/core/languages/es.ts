import type { LanguageData } from './types'

export const es: LanguageData = {
  functionWords: `
    el la los las lo un una unos unas y e o u ni pero sino aunque de del en al a por para con sin sobre bajo tras ante contra
    entre hacia hasta desde durante mediante según que se no más menos como si porque cuando donde mientras pues su sus mi tu
    le les me te nos os él ella ellos ellas ello yo nosotros usted ustedes este esta estos estas esto ese esa esos esas eso
    aquel aquella aquellos aquellas es son era eran fue fueron ser sido siendo sea sean sería está están estaba estaban estar
    ha han había habían haber hay hubo he hemos tiene tienen tenía tenían tener puede pueden podía podían poder debe deben
    también muy ya solo sólo tan tanto tanta tantos así además entonces cual cuales quien quienes cuyo cuya cuyos cuyas qué
    cuál quién cómo dónde cuándo todo toda todos todas otro otra otros otras mismo misma mismos mismas cada algún alguna
    algunos algunas ningún ninguna varios varias muchos muchas mucho mucha pocos pocas poco ambos ambas aún todavía siempre
    nunca casi unos cerca aproximadamente alrededor incluso sino sin embargo tal tales cualquier etc`,
  leaning: `
    él ella ello ellos ellas esto esta este estos estas eso esa ese esos esas aquel aquella aquello su sus sin pero y e o
    también además entonces así por-lo-tanto luego después aunque pues sino allí ahí aquí dicho dicha dichos dichas tal tales
    ambos ambas otro otra otros otras lo le les nosotros yo usted asimismo igualmente finalmente posteriormente mientras`,
  lead: '(?:Sin embargo|No obstante|Además|Asimismo|También|Por (?:lo )?tanto|Por consiguiente|Por ello|Por eso|Así pues|En cambio|Por otra parte|Por otro lado|Posteriormente|Mientras tanto|Finalmente|Por último|Igualmente|Pero|Entonces|Luego), ',
  tail: '(?:que|quien(?:es)?|lo que|[el]l?a?s? cual(?:es)?|cuy[oa]s?|aunque|mientras|ya que|por lo que|donde|cuando|debido a|incluid[oa]s?) ',
  standing: '(?:después|luego|antes) del? |mientras |aunque ',
  pronouns:
    'él ella ellos ellas ello lo le les esto eso este esta estos estas ese esa esos esas aquel aquella aquellos aquellas aquello dicho dicha dichos dichas éste ésta éstos éstas',
  joiners: 'y e o u',
  particles: 'de del la las los el y e von van der den di da do dos al ibn bin',
  months:
    'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  dateLinks: 'de del',
  era: '(?:a|d)\\.\\s?(?:de\\s)?(?:C|e\\.\\s?c)\\.?',
  century: '[Ss]iglos? [IVXL]+(?: y [IVXL]+)?',
  decade:
    '(?:década|años) de (?:los )?(?:(?:1\\d|20)\\d0|(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa))|años (?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)',
  counts:
    'cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  moreCounts:
    'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos quinientos mil docena docenas',
  scales: 'cien mil millón/millones billón/billones',
  percent: 'por-ciento porciento',
  money: 'euros euro dólares dólar pesos peso libras libra yenes rublos francos reales centavos',
  units: `
    kilómetros metros centímetros milímetros hectáreas millas pies km m cm mm kg kilogramos gramos toneladas litros grados
    horas minutos segundos días semanas meses años habitantes personas veces`,
  labels: 'página páginas pág capítulo sección tomo volumen núm número no figura tabla artículo parte',
  passing:
    'ayer|recientemente|(?:el|este|esta|la) (?:año|mes|semana|década) (?:pasad[oa]|próxim[oa])|est[ea] (?:año|mes|semana)|hace (?:\\p{L}+|\\d{1,3}) (?:días|semanas|meses|años)',
}

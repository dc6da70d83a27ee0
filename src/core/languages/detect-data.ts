/** Frequent function words a language in lower case, and the letters beyond a-z its spelling uses. */
export interface LanguageTraits {
  words: string
  letters: string
}

/** Languages in the Latin script. Words shared by close relatives are listed in each, so they cancel out. */
export const LATIN: Record<string, LanguageTraits> = {
  en: {
    words:
      'the of and to in is that it was for on with as his he be by at you this had not are but from or have an they which she were their been has will would there what if who we',
    letters: 'éèïçñô',
  },
  de: {
    words:
      'der die das und in zu den ist nicht von mit sich des auf für ein eine dem im auch es an werden aus er hat dass sie nach bei um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man wird ich wir',
    letters: 'äöüßé',
  },
  fr: {
    words:
      'de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont la avec son cette aux ont elle été mais nous vous leur ou je comme tout on était',
    letters: 'éèàùâêîôûëïüçœæÿ',
  },
  es: {
    words:
      'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha o este sí porque esta entre cuando muy sin sobre también hasta hay donde fue son era está',
    letters: 'áéíóúüñ¿¡',
  },
  it: {
    words:
      'di che la il un a per è una in non sono con si da come ma le i al lo della del ha gli più nel anche dei alla delle era questo dal nella o e sua suo se ci questa aveva',
    letters: 'àèéìíîòóùú',
  },
  pt: {
    words:
      'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela era foi são está',
    letters: 'áâãàçéêíóôõúü',
  },
  nl: {
    words:
      'de en van het een in is dat op te zijn met voor niet die aan er om als ook dan bij door maar uit nog naar heeft hij ze wordt tot over werd hun was deze kan zich haar geen wij ik',
    letters: 'ëïéèöü',
  },
  sv: {
    words:
      'och i att det som en på är av för med den till inte om ett har de jag var men han sig från vi så kan när år vid hade ut också nu mycket efter eller sina där hon',
    letters: 'åäöé',
  },
  da: {
    words:
      'og i at det en den til er som på de med af for ikke der var et han har om jeg men sig fra vi så kan da hun ud nu også efter eller meget blev havde hvor mod skal deres',
    letters: 'æøåé',
  },
  no: {
    words:
      'og i det på som er en til å for av at med de ikke den har om et var men jeg han seg fra vi så kan da hun ut nå også etter eller mye ble hadde hvor mot skal bare etter',
    letters: 'æøåéòô',
  },
  fi: {
    words:
      'ja on ei se että oli hän en mutta ovat niin kun kuin myös jos tai sen joka mitä nyt vain sitä olla ole hänen ne mukaan jo kanssa minä koska vielä sekä siitä tämä',
    letters: 'äöå',
  },
  pl: {
    words:
      'i w nie na się z do to że jest o jak ale po co tak od za czy przez już był tylko jego dla przy może są która który tym było ich ze być lub jej gdy',
    letters: 'ąćęłńóśźż',
  },
  cs: {
    words:
      'a se v na je že o s z do i to k ve pro za by ale si po jako jsem od byl jeho které který tak jen jsou při bylo nebo už až také podle není když',
    letters: 'áčďéěíňóřšťúůýž',
  },
  hu: {
    words:
      'a az és hogy nem is egy ez azt meg volt csak de már ha vagy mint még el ezt van kell több nagy után így amely minden sem lehet szerint fel',
    letters: 'áéíóöőúüű',
  },
  ro: {
    words:
      'de și în a la cu pe nu că din o un să se este pentru care mai ce sunt fost lui au dar ca prin după sau al cel fi cum când această',
    letters: 'ăâîșțşţ',
  },
  tr: {
    words:
      've bir bu da de için ile o çok ne daha gibi kadar olarak olan var ama en her sonra değil mi ki diye onu ben sen ya ise oldu göre',
    letters: 'çğıöşüâîû',
  },
  id: {
    words:
      'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada tersebut bisa oleh sebagai mereka kami saya dia atau telah lebih adalah sudah orang para',
    letters: 'é',
  },
  vi: {
    words:
      'và của là có không được cho một trong người các những với đã này khi đến về như tôi ra ở để nhà còn cũng từ thì năm lại đó sẽ',
    letters: 'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
  },
}

/** Languages in the Cyrillic script; `letters` are those only some of them use. */
export const CYRILLIC: Record<string, LanguageTraits> = {
  ru: {
    words:
      'и в не на что он с как это по но из к у за от же был она так для они его все или бы мы ее было только уже я до если',
    letters: 'ыэёъ',
  },
  uk: {
    words:
      'і в не на що з він як це до та за у від але для його вона вони було був так про також які або ми ще є й',
    letters: 'іїєґ',
  },
  bg: {
    words:
      'и на да се в е за не от с са че по като това до си той но или към беше при тя които след само му ще',
    letters: 'ъщ',
  },
}

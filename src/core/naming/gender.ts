import type { Span } from '#core/text/segment'

/** Given names of one gender in most of the world; of general knowledge, far from complete. */
const FEMALE = `
  Abigail Ada Adele Agatha Agnes Aisha Alexandra Alice Alison Amanda Amelia Amy Ana Anastasia Andrea Angela Anita Ann Anna Anne Annie Asha
  Astrid Audrey Barbara Beatrice Beatriz Beth Betsy Betty Bianca Birgit Brenda Bridget Brigitte Camilla Carla Carly Carmen Carol Carolina
  Caroline Carolyn Catherine Cecilia Celia Charlotte Chiara Chloe Christina Christine Cindy Claire Clara Claudia Constance Cristina
  Cynthia Daisy Dawn Deborah Debra Denise Diana Diane Dolores Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elise
  Elizabeth Ella Ellen Elsa Emilia Emily Emma Erica Erika Erin Esther Eva Eve Evelyn Fatima Felicity Fiona Florence Flora Frances
  Francesca Freya Gabriela Gemma Genevieve Gina Giulia Gloria Grace Greta Gwen Hannah Hanna Harriet Heather Heidi Helen Helena Helga
  Henrietta Hilda Hillary Ida Ines Ingrid Irene Iris Isabel Isabella Isabelle Jane Janet Jane Jasmine Jenna Jennifer Jenny Jessica Jill
  Joan Joanna Josephine Joyce Judith Judy Julia Julie Juliet Kamala Karen Karin Kate Katherine Kathleen Kathryn Katie Katya Kimberly Laila
  Larissa Laura Lauren Laurie Lea Leah Leila Lena Lily Linda Lisa Liz Lois Lorraine Louisa Louise Lucia Lucy Lydia Mabel Madeleine Malala
  Marcia Margaret Margarita Maria Mariam Marianne Marie Marilyn Marion Marjorie Marta Martha Mary Matilda Maud Maureen Maya Megan Melanie
  Melinda Melissa Mercedes Meryl Michelle Mildred Miriam Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nina Nora Olga
  Olive Olivia Pamela Patricia Paula Pauline Penelope Phyllis Priscilla Rachel Rebecca Regina Renee Rita Roberta Rosa Rosalind Rose
  Rosemary Roxana Ruby Ruth Sabrina Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila Shirley Silvia Simone Sofia Sonia Sophia Sophie
  Stella Stephanie Susan Susanna Suzanne Svetlana Sylvia Tamara Tanya Tara Tatiana Teresa Theresa Tina Ursula Valentina Valerie Vanessa
  Vera Veronica Victoria Viola Violet Virginia Vivian Wendy Winifred Yolanda Yoko Yvonne Zaha Zainab Zoe Aileen Aino Alina Alma Amina
  Anneke Annika Antonia Anya Ariadne Audre Aurora Ayesha Azadeh Beryl Bettina Blanca Blanche Brooke Caitlin Carmel Cassandra Catarina
  Chelsea Cheryl Ciara Clare Clarissa Concepción Consuelo Cora Cordelia Corinne Dagmar Daphne Delia Denisa Doreen Ebba Edna Elin Eliza
  Elke Eloise Elspeth Elvira Enid Erna Ernestine Estelle Ethel Eugenia Eunice Fanny Fay Fern Francine Geraldine Gertrude Gillian Ginevra
  Gisela Gladys Glenda Greer Gudrun Guadalupe Gwendolyn Haruka Hazel Hedwig Hermione Hester Ilse Imelda Imogen Inga Inge Ingeborg Irma
  Isla Isobel Ivy Jacqueline Jacqui Janice Janine Jeanne Jenni Jemima Joanne Jocelyn Josefa Juana Juanita Judit Justine Karina Kathy
  Katarina Katrina Kirsten Kirsty Klara Kristin Kristina Lakshmi Leticia Lillian Lorna Lotte Lucinda Lucille Lucrezia Luisa Luz Madge
  Magda Magdalena Maisie Malin Mamie Marcella Margot Marguerite Marina Marlene Martina Maryam Mavis Mei Mia Mina Minna Mira Moira Mona
  Muriel Myra Nadine Nell Nellie Nicola Nicoletta Noor Noreen Norma Odette Ottilie Paloma Paola Pearl Peggy Petra Philippa Phoebe Pia
  Pippa Polly Priya Rania Raquel Renata Rhoda Rosalie Roxanne Rukmini Sabine Sadie Saoirse Saskia Selma Shreya Sigrid Sigrun Sinead
  Siobhan Solveig Soledad Sunita Susannah Sybil Tabitha Tamsin Tess Thea Thelma Therese Tilda Tove Tracey Trudy Uma Ulrike Valeria Verity
  Vigdis Vivien Wanda Wilhelmina Wilma Ximena Yasmin Yvette Zahra Zara Zelda Zofia`
const MALE = `
  Aaron Abdul Abdullah Abraham Adam Adolf Adrian Ahmed Alan Albert Alberto Aldo Alec Alejandro Aleksandr Alessandro Alexander Alexei
  Alfonso Alfred Alfredo Ali Alistair Allen Amir Anders Andreas Andrei Andrew Andrzej Anthony Antoine Anton Antonin Antonio Armando Arnaud
  Arnold Arthur Arturo Augustus Barack Barry Bart Ben Benedict Benito Benjamin Bernard Bernhard Bill Bob Bogdan Boris Brad Brandon Brendan
  Brian Bruce Bruno Calvin Carl Carlos Cedric Cesar Charles Charlie Christian Christopher Chuck Clarence Claude Clement Clive Clyde Colin
  Connor Conrad Craig Cyril Damian Dan Daniel Darren Dave David Dean Dennis Derek Desmond Diego Dieter Dimitri Dmitri Dominic Don Donald
  Doug Douglas Duncan Dustin Dwight Dylan Eddie Edgar Edmund Eduardo Edward Edwin Elias Elliott Emil Emilio Emmanuel Enrico Erich Eric
  Erik Ernest Ernesto Ethan Eugene Fabio Federico Felix Ferdinand Fernando Fidel Franco Francesco Francisco Franck Frank Franklin Franz
  Fred Freddie Frederick Friedrich Fritz Gabriel Galileo Gareth Gary Gaston Gavin Geoffrey Georg George Georges Gerald Gerard Gerhard
  Gianni Gilbert Giles Giovanni Giuseppe Glenn Gordon Graham Greg Gregor Gregory Guido Guillermo Gunnar Gunther Gustav Guy Hamid Hans
  Harold Harry Hassan Hector Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Hermann Hiroshi Homer Horace Horst Howard Hubert Hugh
  Hugo Humphrey Hussein Ian Ibrahim Ignacio Igor Ilya Imran Isaac Ismail Ivan Jack Jacob Jacques James Jared Jason Javier Jay Jeff Jeffrey
  Jeremy Jerome Jerry Jesus Jim Jimmy Joe Joel Johann Johannes John Johnny Jon Jonathan Jorge Jose José Joseph Joshua Josh Juan Jules
  Julian Julius Justin Karl Keith Ken Kenneth Kevin Klaus Kofi Konrad Kurt Kyle Larry Lars Lawrence Leo Leon Leonard Leonardo Leopold Lev
  Lewis Liam Lloyd Lorenzo Louis Luca Lucas Lucius Ludwig Luigi Luis Luke Magnus Malcolm Manuel Marc Marcel Marco Marcus Mario Mark Martin
  Matthew Maurice Max Maximilian Mehmet Michael Michel Miguel Mike Mikhail Milan Mohamed Mohammed Muhammad Mustafa Nathan Nathaniel Neil
  Nelson Nicholas Nick Nicolas Niels Nigel Nikita Nikolai Noah Noam Norman Oleg Oliver Omar Orlando Oscar Osama Oskar Otto Owen Pablo
  Patrick Paul Pavel Pedro Pete Peter Phil Philip Philippe Pierre Rafael Raj Ralph Ramon Randy Raphael Raul Ray Raymond Rene Ricardo
  Richard Rob Robert Roberto Rodrigo Roger Roland Roman Ron Ronald Ross Roy Rudolf Rupert Russell Ryan Salman Salvador Sam Samuel Scott
  Sean Sebastian Sergei Sergio Seth Sigmund Simon Stanley Stefan Stephen Steve Steven Stuart Sven Ted Terence Terry Theodor Theodore
  Thomas Tim Timothy Toby Todd Tom Tommy Tony Travis Trevor Ulrich Vasily Victor Viktor Vincent Vladimir Walter Warren Wayne Werner
  Wilhelm Will William Winston Wolfgang Yuri Yusuf Zachary Évariste Gérard François André Søren Jürgen Jörg Günter René Jesús Andrés Tomás
  Sándor Björn Bjørn Abel Achim Alasdair Alexandre Alphonse Ambrose Amos Anatoly Angus Archibald Archie Armin Arne Arvid Axel Aziz Basil
  Bela Bertrand Blaise Caleb Callum Cameron Carlo Caspar Chester Christoph Christophe Claudio Cornelius Cosimo Cuthbert Danilo Darius
  Darnell Declan Denis Denys Didier Dietrich Dirk Eamon Earl Edvard Egon Einar Elijah Emanuel Emile Émile Enoch Enrique Ernst Erwin
  Étienne Etienne Ezra Fabian Farouk Fergus Fernand Finn Florian Fridtjof Fyodor Gennady Geoff Gerry Gilberto Gino Giorgio Gottfried
  Guglielmo Gustave Gus Hakim Hamish Haakon Harald Hartmut Harvey Herbie Hermes Hiram Hjalmar Horatio Ingmar Isidore Ismael Jaime Jakob
  Jamal Janos Jarvis Javed Jens Jeroen Jesse Jethro Jochen Jonas Josef Josiah Jozef Julio Kareem Kenji Khalid Knut Lionel Lorenz Luc
  Luciano Luther Mahmoud Manfred Marek Marius Mateo Mathias Matteo Matthias Maurizio Mauro Maxim Melvin Merlin Miles Milton Mohandas
  Moritz Morris Moses Murray Myles Nabil Ned Nikola Nikolaus Nils Nuno Olaf Olav Olof Oswald Otis Paolo Pascal Percy Piet Pieter Piotr
  Quentin Rainer Rajan Rajiv Ramesh Ravi Reginald Reinhard Reuben Rhys Rocco Rodney Rolf Romain Rory Roscoe Rufus Sanjay Saul Sergey Silas
  Silvio Stefano Sunil Suresh Tadeusz Takeshi Tariq Thabo Thaddeus Thierry Thorsten Tobiah Tobias Tomasz Torsten Tristan Tycho Ulf Umberto
  Uwe Vernon Vikram Virgil Vito Wade Walther Wilfred Willem Wim Xavier Yannick Yves Zbigniew Zoltan`

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))
const female = set(FEMALE)
const male = set(MALE)

/** Words before or in a name that tell which pronoun its bearer has. */
const SHE =
  /^(?:Mrs|Ms|Miss|Lady|Queen|Princess|Empress|Dame|Duchess|Countess|Madame|Mlle|Mme|Baroness|Sister|actress|woman|girl|daughter|wife|mother|sister|aunt|niece|heroine|queen|princess|spokeswoman|chairwoman|congresswoman|businesswoman|widow|grandmother|waitress)$/
const HE =
  /^(?:Mr|Sir|Lord|King|Prince|Emperor|Pope|Duke|Count|Baron|Father|Brother|Bishop|Cardinal|Archbishop|Rabbi|Imam|Sheikh|Sultan|Tsar|actor|man|boy|son|husband|father|brother|uncle|nephew|king|prince|emperor|spokesman|chairman|congressman|businessman|widower|grandfather|monk|priest|bishop)$/

export type Gender = 'he' | 'she'

/** Which pronoun whoever has a name most likely has, by the name alone. */
export const genderNamed = (name: string): Gender | undefined => genderOf(name, '', { start: 0, end: 0 })

/** Which pronoun a person most likely has, by a given name or a word within a few words before the name. */
export function genderOf(name: string, said: string, { start }: Span): Gender | undefined {
  const words = name.split(/[\s-]+/)
  for (const word of words.slice(0, 2)) {
    const bare = word.replace(/\.$/, '')
    if (SHE.test(bare)) return 'she'
    if (HE.test(bare)) return 'he'
  }
  const [before] = /[\p{L}]+\.?,? $/u.exec(said.slice(Math.max(0, start - 20), start)) ?? ['']
  const title = before.replace(/[^\p{L}]+$/u, '')
  if (SHE.test(title)) return 'she'
  if (HE.test(title)) return 'he'
  if (female.has(words[0]!)) return 'she'
  return male.has(words[0]!) ? 'he' : undefined
}

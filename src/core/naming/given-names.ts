const NAMES = `
  Abigail Ada Adele Agatha Agnes Aisha Akira Albert Alberto Aldo Alec Alejandro Aleksandr Aleksei Alessandro Alfonso Alfredo
  Alistair Alison Amir Amit Amelia Anastasia Andrei Andrzej Anil Anita Annie Antoine Anwar Arjun Armando Arnaud Arun Asha Astrid
  Audrey August Augustus Aung Barry Beatrice Beatriz Benedict Benito Bernardo Bernhard Bertrand Beth Betsy Bianca Birgit Bjørn
  Bogdan Brad Bridget Brigitte Bruno Burt Calvin Camille Carla Carly Carmen Cecilia Cedric Celia Cesar Chandra Charlie Chiara
  Chloe Clara Clarence Claudia Clement Clive Clyde Connor Constance Cristina Cyril Damian Darren Dave Dean Denise Derek Desmond
  Diego Dieter Dirk Dolores Dominic Don Doris Doug Duncan Dustin Dylan Eberhard Eddie Edmund Edouard Edwin Eduardo Eileen Elaine
  Eleanor Elias Elisabeth Elise Elliott Elsa Emil Emile Emilia Emilio Enrico Enrique Erica Erich Erik Erika Erin Ernesto Esther
  Ethan Eugene Evan Ewan Fabio Farah Farid Fatima Federico Felicity Ferdinand Fidel Fiona Florence Flora Franco Francesca
  Francesco Franklin Freddie Freya Fritz Gabriel Gabriela Gareth Gaston Gavin Gemma Genevieve Georg George Georges Gerard Gerhard
  Gianni Gilbert Giles Gina Gloria Glenn Grace Graham Greta Gregor Guido Guillermo Gunnar Gunther Guy Gwen Hamid Hamza Hanna Harriet
  Hassan Hector Heidi Heinz Helena Helga Helmut Henrietta Henrik Hermann Hilary Hilda Hiroshi Homer Horace Horst Hubert Humphrey
  Hussein Ida Ignacio Ilya Imran Ingrid Irene Iris Isabella Isabelle Ismail Ivy Jake Jamal Jamie Jasmine Jenna Jenny Jens Jeremiah
  Jerome Jesse Jessie Jill Jimmy Joachim Joanna Joaquin Jodie Joel Johnny Jon Jonas Jorge Josef Josephine Josh Joshua Joy Jules
  Juliet Julius Justine Jürgen Kamal Karim Karin Kathryn Kathy Katie Katrin Kay Kazuo Keira Kenji Kerry Khalid Kiara Kim Klaus Kurt
  Kyle Lars Lena Leo Leopold Leroy Leslie Lewis Liam Lillian Lily Lionel Lisa Liz Lloyd Lorenzo Lorraine Lothar Louisa Luca Lucia
  Luciano Luigi Luke Luther Lydia Mabel Madeleine Magnus Mahmoud Malcolm Malik Manfred Marc Marcel Marcia Marcello Margarita Margot
  Marguerite Marian Marianne Marilyn Marina Marion Marjorie Markus Marlene Marlon Marta Marthe Massimo Mathias Matilda Matt Matteo
  Maurice Maureen Mauricio Max Maxim Maximilian May Megan Mehmet Melanie Melvin Mercedes Mia Michele Mikhail Milan Mildred Miles
  Milton Miriam Mitchell Mohamed Mohammad Moira Molly Mona Monica Monika Morgan Morris Moses Mustafa Myra Nadia Naomi Natalia
  Natalie Natasha Nathaniel Ned Nelson Niall Nicola Nicole Niels Nigel Nikita Nils Nora Norbert Norma Norman Octavia Ole Oleg Olaf
  Olive Olivier Omar Oprah Orlando Orson Osama Oswald Otis Owen Paloma Paola Paolo Pat Patrice Paula Pauline Pearl Peggy Penelope
  Percy Perry Pete Petra Phil Phillip Phoebe Pia Piero Piotr Preston Priya Rafael Rajiv Ralph Ramon Randall Randolph Raphael Raul
  Ravi Ray Rebekah Reginald Reinhard Rene Renata Rex Rhys Ricardo Rick Rita Roberto Rod Rodney Rodrigo Rolf Roman Romeo Ron Ronnie
  Rosalind Rosemary Ross Rowan Roxanne Rudolf Rufus Rupert Russell Sabine Sadie Salim Salman Salvador Sam Samantha Samir Sandy Sanjay
  Saul Sebastian Selma Serena Serge Sergio Seth Seymour Shane Shannon Sheila Sheldon Silvia Simone Sofia Solomon Sonia Spencer Stan
  Stanley Stefan Stella Sten Stewart Sven Sybil Sylvia Takashi Tamara Tanya Tariq Tatiana Ted Teresa Terry Tess Thea Theodor
  Theodore Theresa Tiffany Tiina Tina Tobias Todd Tomas Tommy Tracy Travis Trevor Tristan Trudy Ulrich Ulrike Umberto Ursula Usha
  Valentina Valeria Valerie Vanessa Vernon Veronica Vicente Vicki Viktoria Vince Viola Vivian Vivien Wade Wallace Wanda Warren
  Wendy Werner Wesley Wilbur Wilfred Willem Willie Wilma Władysław Xavier Yasmin Yuki Yuri Yves Yvonne Zoe Zoltan`

/** Given names of many peoples, of general knowledge; none that is as often a surname or a place only. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))

/** Teams of one league, by the names they go by alone and in full; a league a line, "the" before names that need it. */
export const TEAM_LINES = `
the Broncos, the Panthers, the Patriots, the Steelers, the Packers, the Cowboys, the Raiders, the Seahawks, the Chiefs, the Colts, the Bears, the Dolphins, the Saints, the Redskins
the Denver Broncos, the Carolina Panthers, the New England Patriots, the Pittsburgh Steelers, the Green Bay Packers, the Dallas Cowboys, the Oakland Raiders, the Seattle Seahawks, the Kansas City Chiefs, the Indianapolis Colts, the Chicago Bears, the Arizona Cardinals
the Lakers, the Celtics, the Knicks, the Pistons, the Spurs, the Rockets, the Mavericks
the Los Angeles Lakers, the Boston Celtics, the New York Knicks, the Chicago Bulls, the Detroit Pistons, the Golden State Warriors
the Yankees, the Dodgers, the Red Sox, the Cubs, the Mets, the Phillies, the Astros, the Orioles
the New York Yankees, the Los Angeles Dodgers, the Boston Red Sox, the Chicago Cubs, the New York Mets, the St. Louis Cardinals
the Canadiens, the Maple Leafs, the Bruins, the Rangers, the Oilers, the Penguins
Manchester United, Arsenal, Liverpool, Chelsea, Everton, Tottenham Hotspur, Aston Villa, Newcastle United
Real Madrid, Barcelona, Atlético Madrid, Sevilla, Valencia, Villarreal
Bayern Munich, Borussia Dortmund, Bayer Leverkusen, Schalke 04, Werder Bremen
Juventus, Inter Milan, AC Milan, Napoli, Roma, Lazio
`

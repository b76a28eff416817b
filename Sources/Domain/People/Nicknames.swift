/// Short and pet forms of given names: those in use among English and Spanish speakers in the United States.
package enum Nicknames {
  /// The formal name behind a folded one (`bill` → `william`), or the name itself.
  package static func formal(_ folded: String) -> String { formalNames[folded] ?? folded }

  private static let formalNames: [String: String] = {
    var names: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let formal = words.first else { continue }
      for short in words.dropFirst() { names[short] = formal }
    }
    return names
  }()

  /// One formal name a line, followed by its short forms. A short form stands in one line only.
  private static let table = """
    abigail abby gail
    alejandro ale
    alexander alex alec xander sasha
    andrew andy drew
    anthony tony
    antonio tono
    barbara barb babs
    benjamin ben benny
    catherine cathy cat kate katie kathy kit katherine kathryn
    charles charlie chuck
    christina christine chris tina kristina
    christopher topher
    daniel dan danny
    david dave davey
    deborah deb debbie
    dolores lola
    edward ed eddie ted ned
    elizabeth beth betty eliza liz lizzie betsy isabel
    emanuel manny manuel manolo
    enrique kike
    francis frank frankie
    francisco paco pancho francis
    gabriel gabe
    gabriela gaby gabby
    guadalupe lupe lupita
    guillermo memo
    gregory greg
    ignacio nacho
    isabella izzy bella
    jacob jake
    james jim jimmy jamie
    jennifer jen jenny
    jessica jess jessie
    jesus chuy
    john jack johnny
    jonathan jon jonny
    jose pepe
    joseph joe joey
    joshua josh
    kenneth ken kenny
    lawrence larry
    leonard leo lenny
    luis lucho
    margaret maggie meg peggy marge
    maria mari
    matthew matt
    michael mike mickey mick
    mohammed mohamed muhammad mohammad mo
    nathaniel nate nathan
    nicholas nick nico nicolas
    patricia pat patty trish
    peter pete
    rafael rafa
    raymond ray
    rebecca becca becky
    richard rich rick dick ricky
    robert bob bobby rob robbie
    roberto beto
    rosario charo
    samantha sammie
    samuel sam sammy
    stephanie steph
    stephen steve steven
    susan sue susie
    teresa tere terry theresa
    thomas tom tommy
    timothy tim
    victoria vicky tori
    vincent vince vinny
    william bill billy will willie liam
    zachary zach zack
    """
}

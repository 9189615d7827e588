public import Pack

extension Alignment: PackDecodable {}
extension ParagraphStyle: PackDecodable {}
extension Tone: PackDecodable {}
extension Layout.Status: PackDecodable {}

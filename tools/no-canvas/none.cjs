// pdf.js asks for classes to draw with. It gets these, which have nothing: text is read without them,
// and a try to draw fails.
exports.DOMMatrix = Object
exports.Path2D = Object

// pdf.js asks for classes to draw with. It gets empty ones: text is read without them, and a try to
// draw fails.
exports.DOMMatrix = class {}
exports.Path2D = class {}

// Draws a QR code as one path of an SVG image. Nothing leaves the page.
import { generate } from "./lean-qr.js";

/** The white border that readers need around the code, in modules. */
const QUIET = 4;

const SVG = "http://www.w3.org/2000/svg";

/** An image of the text's QR code; `label` says what it is. */
export function qrCode(text, label) {
  const code = generate(text);
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  }
  const element = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    return made;
  };
  const size = code.size + 2 * QUIET;
  const image = element("svg", {
    class: "qr", viewBox: `${-QUIET} ${-QUIET} ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges",
  });
  image.append(element("rect", { x: -QUIET, y: -QUIET, width: size, height: size, fill: "#fff" }), element("path", { d: path, fill: "#000" }));
  return image;
}

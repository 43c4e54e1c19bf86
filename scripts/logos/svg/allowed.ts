/**
 * What may stand in a drawing: lists of names. Everything else is left out. Nothing here can run code, and what can
 * point elsewhere (`href`, `url()`) is checked by value in sanitise.ts and css.ts.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ELEMENTS = words(`
  svg g defs symbol use switch style path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
  feTile feTurbulence`);

/** Where character data is drawn or, in `style`, read. */
export const TEXTS = words('text tspan textPath');

/** Left out, and worth telling: they run code, move things or load something. */
export const UNSAFE = words(`
  script handler listener foreignobject set animate animatetransform animatemotion animatecolor discard iframe embed
  object audio video canvas feimage link meta base html body img input form include`);

/** May refer to another element or, for an image, hold a picture. */
export const LINKING = words('use image textPath linearGradient radialGradient pattern filter');

/** Attributes whose values have no meaning beyond numbers, names and words. */
export const PLAIN = words(`
  id d points x y x1 x2 y1 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio transform
  gradientTransform gradientUnits patternTransform patternUnits patternContentUnits clipPathUnits maskUnits
  maskContentUnits markerUnits markerWidth markerHeight orient refX refY offset spreadMethod pathLength dx dy rotate
  textLength lengthAdjust startOffset method spacing side systemLanguage requiredExtensions requiredFeatures version
  type in in2 result mode operator k1 k2 k3 k4 values stdDeviation radius baseFrequency numOctaves seed
  stitchTiles surfaceScale specularConstant specularExponent diffuseConstant kernelMatrix kernelUnitLength order divisor
  bias targetX targetY edgeMode preserveAlpha xChannelSelector yChannelSelector scale filterUnits primitiveUnits azimuth
  elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle slope intercept amplitude exponent tableValues xml:space`);

/** Properties of CSS, as attribute or in a style. */
export const PROPERTIES = words(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cx cy direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
  font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
  font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
  font-variant-position font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical
  height image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
  marker-start mask mask-type mix-blend-mode opacity overflow paint-order r rx ry shape-rendering stop-color stop-opacity
  stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style text-orientation
  text-rendering text-transform transform transform-box transform-origin unicode-bidi vector-effect visibility
  white-space width word-spacing writing-mode x y`);

export const FUNCTIONS = words(`
  url var calc min max clamp rgb rgba hsl hsla hwb lab lch oklab oklch color translate translatex
  translatey translate3d scale scalex scaley scale3d rotate rotatex rotatey rotatez rotate3d perspective skew skewx skewy matrix matrix3d blur brightness
  contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia circle ellipse inset polygon`);

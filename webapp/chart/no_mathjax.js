// Stands where the renderer would load MathJax from a content network: nothing is fetched to draw a chart.

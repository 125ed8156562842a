/** The half of pdf.js that parses; loaded for what it leaves in `globalThis.pdfjsWorker`. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'

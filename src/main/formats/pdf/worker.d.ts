/** It comes without types; all that is wanted of it is that it is loaded. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'

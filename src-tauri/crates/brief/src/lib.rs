//! Markdown notes: links, embeds, citations and checks; out to HTML, DOCX, PDF, CSV and XLSX.

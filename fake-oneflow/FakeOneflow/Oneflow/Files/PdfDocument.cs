using System.Globalization;
using System.Text;

namespace OneflowFake.Oneflow.Files;

/// <summary>The least that is a PDF: one page with some lines of text.</summary>
internal static class PdfDocument
{
    public static ReadOnlyMemory<byte> Write(IEnumerable<string> lines)
    {
        var text = string.Join("\n", lines.Select(line => $"({Escape(line)}) Tj T*"));
        var content = $"BT /F1 14 Tf 72 770 Td 20 TL\n{text}\nET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
        ];

        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        foreach (var (index, body) in objects.Index())
        {
            // Everything is ASCII, so characters count as bytes.
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}");
        pdf.Append(
            CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Escape(string line) =>
        string.Concat(line.Select(c => c is '(' or ')' or '\\' ? $"\\{c}" : c is >= ' ' and <= '~' ? c.ToString() : "?"));
}

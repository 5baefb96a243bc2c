package vn.thidua.acceptance;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Files on an official's computer. */
final class Papers {

    /** What Word puts on the clipboard for a heading, a list of its own kind and a paragraph. */
    static final String WORD_HTML = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
            <style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman";} --></style></head>
            <body lang=VI><!--StartFragment-->
            <p class=MsoNormal><b>Sở Y tế đã ban hành Kế hoạch số 12/KH-SYT
            ngày 05/02/2024.</b><o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span
            style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Phân công thành viên Hội đồng;<o:p></o:p></p>
            <p class=MsoNormal>Tổ chức 03 hội nghị quán triệt, 100% công chức tham gia.<o:p></o:p></p>
            <!--EndFragment--></body></html>
            """;

    static final String WORD_PLAIN =
            "Sở Y tế đã ban hành Kế hoạch số 12/KH-SYT ngày 05/02/2024.\r\n-\tPhân công thành viên Hội đồng;\r\n";

    /** What the form makes of it: paragraphs and the list stay, nothing else. */
    static final String PASTED = """
            Sở Y tế đã ban hành Kế hoạch số 12/KH-SYT ngày 05/02/2024.

            - Phân công thành viên Hội đồng;

            Tổ chức 03 hội nghị quán triệt, 100% công chức tham gia.""";

    private Papers() {}

    static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"));
    }

    /** A program whose name says that it is a document. */
    static FilePayload programNamed(String name) {
        byte[] program = bytes("MZ\u0090\0\3\0\0\0\4\0\0\0 This program cannot be run in DOS mode.");
        return new FilePayload(name, "application/pdf", program);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

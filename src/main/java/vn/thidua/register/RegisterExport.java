package vn.thidua.register;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.spreadsheet.SheetWriter;
import vn.thidua.platform.spreadsheet.SheetWriter.Heading;

/** What fits a search as an Excel file, row by row, so that any number of rows needs the memory of a few. */
@Service
@Transactional(readOnly = true)
public class RegisterExport {

    private static final List<Heading> HEADINGS = List.of(
            new Heading("STT", 6),
            new Heading("Loại đối tượng", 14),
            new Heading("Tên khi được khen", 34),
            new Heading("Đơn vị", 30),
            new Heading("Chức vụ", 20),
            new Heading("Nhóm chức danh", 24),
            new Heading("Hình thức khen thưởng", 30),
            new Heading("Phong trào", 34),
            new Heading("Dịp", 12),
            new Heading("Thành tích từ ngày", 12),
            new Heading("Thành tích đến ngày", 12),
            new Heading("Nơi đề nghị", 30),
            new Heading("Số quyết định", 18),
            new Heading("Ngày quyết định", 12),
            new Heading("Người ký", 24),
            new Heading("Cơ quan, người quyết định", 30),
            new Heading("Nhóm ưu tiên", 24),
            new Heading("Ngoài hệ thống", 12),
            new Heading("Số hiệu bằng", 14),
            new Heading("Ngày viết bằng", 12),
            new Heading("Ngày cấp phát", 12),
            new Heading("Ngày trao thưởng", 12),
            new Heading("Nơi trao thưởng", 30),
            new Heading("Hủy bỏ theo quyết định số", 18),
            new Heading("Ngày hủy bỏ", 12),
            new Heading("Lý do hủy bỏ", 40));

    private final AwardRegister register;
    private final RegisterRights rights;
    private final Plans plans;

    RegisterExport(AwardRegister register, RegisterRights rights, Plans plans) {
        this.register = register;
        this.rights = rights;
        this.plans = plans;
    }

    /** Refuses whoever may not read the register, before a file is begun. */
    public void requireReader(String planId, String user) {
        rights.requireReader(plans.plan(planId), user);
    }

    /** Writes the file and leaves the stream open. */
    public void write(String planId, String user, AwardSearch search, OutputStream to) {
        Plan plan = plans.plan(planId);
        rights.requireReader(plan, user);
        Function<Award, RegisterDesk.Row> words = RegisterDesk.words(plan);
        try (var sheet = new SheetWriter(to, "Khen thưởng", HEADINGS)) {
            int[] number = {0};
            register.each(planId, search, award -> sheet.row(cells(++number[0], words.apply(award))));
        }
    }

    private static List<?> cells(int number, RegisterDesk.Row row) {
        Award.Conferring conferring = row.conferring();
        Award.Revocation revocation = row.revocation();
        return Arrays.asList(
                number,
                row.kind(),
                row.name(),
                row.unit(),
                row.position(),
                row.rank(),
                row.form(),
                row.movement(),
                row.occasion(),
                row.periodFrom(),
                row.periodTo(),
                row.proposer(),
                row.number(),
                row.decidedOn(),
                row.signer(),
                row.authority(),
                String.join("; ", row.groups()),
                row.outside() ? "x" : null,
                conferring.certificateNumber(),
                conferring.writtenOn(),
                conferring.handedOn(),
                conferring.conferredOn(),
                conferring.event(),
                revocation == null ? null : revocation.number(),
                revocation == null ? null : revocation.on(),
                revocation == null ? null : revocation.reason());
    }
}

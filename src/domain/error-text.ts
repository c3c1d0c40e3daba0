import { formatDay, isDay } from './day';
import type { ErrorCode, ErrorDetail } from './errors';

/**
 * What the office reads for each error: what happened, what was kept, what to do next. Used by the page and by
 * the command line alike, so it stands beside the codes.
 */
const sentences: Record<ErrorCode, string> = {
  'bad-input':
    'Dữ liệu gửi đi không đúng khuôn dạng nên chưa ghi gì. Kiểm tra lại ô vừa nhập rồi thử lại.',
  'database-missing': 'Không tìm thấy tệp sổ {file}. Kiểm tra lại đường dẫn, hoặc tạo sổ mới.',
  'database-foreign':
    'Tệp {file} không phải là sổ của Sổ học vụ số. Tệp được giữ nguyên; hãy chọn tệp sổ khác.',
  'database-damaged':
    'Tệp sổ {file} bị hỏng và được giữ nguyên, không sửa gì thêm. Hãy mở bản sao lưu gần nhất, hoặc gửi tệp này cho người hỗ trợ.',
  'database-newer':
    'Sổ {file} được tạo bằng phiên bản mới hơn của chương trình nên không mở và không sửa gì. Hãy cài phiên bản mới rồi mở lại.',
  'database-readonly':
    'Sổ {file} đang ở chế độ chỉ đọc nên không ghi được; số liệu cũ còn nguyên. Hãy bỏ thuộc tính chỉ đọc hoặc chép sổ sang thư mục ghi được.',
  'database-key-missing':
    'Sổ {file} được mã hóa nhưng không thấy tệp khóa {key} bên cạnh. Sổ giữ nguyên; hãy chép tệp khóa về cùng thư mục rồi mở lại.',
  'database-key-wrong':
    'Tệp khóa {key} không mở được sổ {file}. Sổ giữ nguyên; hãy tìm đúng tệp khóa đi cùng sổ này.',
  'database-locked':
    'Sổ {file} đang được một chương trình khác mở. Chưa ghi gì; hãy đóng chương trình kia rồi thử lại.',
  'disk-full':
    'Ổ đĩa đã đầy nên không ghi được; những gì đã lưu trước đó còn nguyên. Hãy xóa bớt tệp không cần rồi làm lại.',
  'folder-missing': 'Không có thư mục để ghi tệp {file}. Chưa ghi gì; hãy chọn thư mục khác.',
  'file-locked':
    'Tệp {file} đang mở ở Word, Excel hoặc chương trình khác nên chưa ghi đè. Hãy đóng tệp đó hoặc chọn tên khác.',
  'file-unwritable':
    'Không được phép ghi tệp {file} vào nơi đã chọn. Chưa ghi gì; hãy chọn thư mục khác, ví dụ thư mục Tài liệu.',
  'print-failed':
    'Chưa in được: máy này chưa có máy in, hoặc máy in không nhận. Số liệu vẫn nguyên; hãy xem lại máy in rồi in lại, hoặc lưu PDF.',
  'file-is-book': 'Tệp {file} là một sổ đang giữ số liệu nên không ghi đè. Hãy chọn tên khác.',
  'file-wrong-kind':
    'Tên tệp {file} không đúng loại; tệp này phải có đuôi .{extension}. Chưa ghi gì; hãy đặt lại tên.',
  'file-missing': 'Không tìm thấy tệp {file}. Hãy kiểm tra lại tên và nơi để tệp.',
  'file-token-unknown': 'Lần chọn tệp này đã hết hiệu lực. Hãy chọn lại tệp.',
  'sheet-unreadable':
    'Tệp {file} không đọc được: tệp hỏng, tải chưa xong, hoặc không phải bảng tính. Chưa nhập gì; hãy mở tệp bằng Excel, lưu lại rồi chọn lại.',
  'sheet-is-word':
    'Tệp {file} là văn bản Word, không phải bảng tính. Chưa nhập gì; hãy mở bằng Word, chép bảng danh sách sang một tệp Excel rồi chọn tệp Excel đó.',
  'sheet-locked':
    'Tệp {file} có mật khẩu nên không đọc được. Chưa nhập gì; hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.',
  'sheet-unknown': 'Tệp {file} không có trang “{sheet}”. Chưa nhập gì; hãy chọn trang khác.',
  'sheet-row-empty':
    'Dòng {row} của tệp {file} không có gì nên không lấy làm dòng tiêu đề được. Chưa nhập gì; hãy ghi số dòng khác.',
  'sheet-no-population':
    'Tệp {file} không có cột tên thôn, xóm và cột số người. Chưa nhập gì; hãy chọn tệp khác hoặc dán từng cột vào bảng.',
  'reading-stopped': 'Đã dừng đọc tệp {file}. Chưa nhập gì.',
  'writing-stopped':
    'Đã dừng ghi tệp {file}. Chưa có tệp nào được ghi; tệp cũ (nếu có) còn nguyên.',
  'sheet-empty':
    'Tệp {file} trống, hoặc chỉ có tiêu đề mà không có dòng dữ liệu nào. Chưa nhập gì; hãy chọn tệp khác.',
  'sheet-no-name-column':
    'Tệp {file} không có cột “Họ và tên”. Chưa nhập gì; hãy ghi tiêu đề “Họ và tên” trên cột tên rồi chọn lại.',
  'sheet-two-persons':
    'Tệp {file} ghi hai người trên một dòng, ở cột “{one}” và cột “{other}”. Chưa nhập gì; hãy tách mỗi người một dòng, hoặc đổi tiêu đề cột của người cần nhập thành “Họ và tên”, rồi chọn lại.',
  'sheet-only-hidden':
    'Tệp {file} chỉ có danh sách người ở trang đang ẩn “{sheet}”. Chưa nhập gì; muốn lấy danh sách đó thì ghi tên trang “{sheet}” rồi đọc lại.',
  'sheet-too-large':
    'Tệp {file} quá lớn để đọc an toàn. Chưa nhập gì; hãy xóa các dòng, cột trống hoặc chia thành nhiều tệp.',
  'list-value-unread':
    'Không hiểu “{value}”. Chưa sửa gì; hãy gõ lại, ngày sinh ghi như 05/11/1985 hoặc 1985.',
  'preview-gone': 'Bản xem trước đã hết hiệu lực, chưa nhập gì. Hãy chọn lại tệp.',
  'period-unknown':
    'Không hiểu kỳ “{period}”. Viết như 2025-M10, 2025-Q4, 2025-H1, 2025-9M, 2025-Y hoặc 2025-10-01..2025-12-10.',
  'period-ends-before-start': 'Kỳ kết thúc ({to}) trước khi bắt đầu ({from}). Hãy chọn lại ngày.',
  'plan-file-unreadable':
    'Tệp kế hoạch {file} không đúng khuôn dạng ({at}) nên chưa lấy. Hãy chọn kế hoạch khác.',
  'plan-file-newer':
    'Tệp kế hoạch {file} được ghi bằng phiên bản mới hơn của chương trình nên chưa lấy. Hãy cài phiên bản mới rồi lấy lại.',
  'plan-unknown': 'Chưa có kế hoạch này trong sổ. Hãy chọn một kế hoạch ở trang Kế hoạch trước.',
  'plan-after-period':
    'Kế hoạch số {plan} ban hành ngày {date}, sau kỳ này, nên chưa có chỉ tiêu để tổng hợp. Hãy chọn kỳ sau ngày đó.',
  'plan-already-taken': 'Kế hoạch này đã có trong sổ, không lấy thêm lần nữa.',
  'plan-circle':
    'Không đặt được kế hoạch này dưới kế hoạch “{upper}”: hai kế hoạch sẽ nằm dưới lẫn nhau. Hãy chọn kế hoạch cấp trên khác.',
  'plan-party-form':
    'Văn bản này theo thể thức của Đảng, chương trình chưa in được. Số liệu của văn bản vẫn xem và sửa được.',
  'target-twice':
    'Kế hoạch đã có chỉ tiêu “{name}” cho đối tượng này năm {year}. Dòng này chưa lưu; hãy sửa dòng đã có hoặc đổi năm.',
  'target-year-bad':
    'Năm {year} không hợp lý (từ 2000 đến 2100). Dòng này chưa lưu; hãy nhập lại năm.',
  'value-negative': 'Mức phải là số từ 0 trở lên. Dòng này chưa lưu; hãy nhập lại.',
  'percent-out-of-range': 'Tỷ lệ phải từ 0 đến 100%, không phải {value}. Chưa lưu; hãy nhập lại.',
  'unit-empty': 'Chưa có đơn vị tính, ví dụ “%”, “lớp”. Dòng này chưa lưu; hãy điền thêm.',
  'text-empty': 'Chưa có nội dung. Dòng này chưa lưu; hãy điền nội dung.',
  'text-too-long': 'Nội dung dài quá {limit} ký tự. Dòng này chưa lưu; hãy rút ngắn.',
  'task-unknown': 'Không tìm thấy nhiệm vụ này; có thể vừa được xóa. Hãy tải lại trang.',
  'task-number-empty': 'Nhiệm vụ chưa có số, ví dụ “IV.3”. Dòng này chưa lưu; hãy điền số.',
  'task-number-taken': 'Đã có nhiệm vụ số “{number}”. Dòng này chưa lưu; hãy dùng số khác.',
  'due-day-bad':
    'Ngày “{value}” không có thật hoặc ở ngoài các năm 2000–2100. Chưa lưu; hãy nhập lại.',
  'due-ends-before-start':
    'Thời hạn kết thúc ngày {to}, trước khi bắt đầu ngày {from}. Chưa lưu; hãy nhập lại.',
  'row-unknown': 'Không tìm thấy dòng này; có thể vừa được xóa. Hãy tải lại trang.',
  'row-order-outdated':
    'Danh sách vừa thay đổi ở nơi khác nên chưa đổi thứ tự. Hãy tải lại trang rồi làm lại.',
  'quota-unknown': 'Không tìm thấy định mức này; có thể vừa được xóa. Hãy tải lại trang.',
  'evidence-unknown': 'Không tìm thấy minh chứng này. Hãy tải lại trang.',
  'link-not-web':
    'Đường dẫn phải bắt đầu bằng http:// hoặc https://. Chưa lưu; hãy dán lại đường dẫn.',
  'office-not-set-up': 'Chưa khai tên đơn vị. Hãy hoàn thành bước Bắt đầu trước.',
  'name-empty': 'Chưa có tên. Hãy nhập tên rồi lưu lại.',
  'name-too-long': 'Tên dài quá {limit} ký tự. Hãy rút ngắn rồi lưu lại.',
  'birth-year-out-of-range': 'Năm sinh {year} không hợp lý (từ {from} đến {to}). Hãy kiểm tra lại.',
  'hamlet-unknown': 'Không có thôn, xóm này trong sổ. Hãy chọn lại trong danh sách.',
  'hamlet-exists': 'Đã có “{name}” trong danh sách. Hãy dùng tên khác.',
  'hamlet-in-use':
    'Còn {uses} thuộc “{name}” nên chưa xóa. Hãy chuyển hoặc xóa những thứ đó trước.',
  'person-unknown':
    'Không tìm thấy người này; có thể vừa được xóa ở cửa sổ khác. Hãy tải lại danh sách.',
  'people-none':
    'Không có người nào khớp với điều kiện đang chọn. Hãy bỏ bớt điều kiện rồi làm lại.',
  'people-too-many':
    'Danh sách có {persons} người, nhiều hơn {limit} người một lần in. Hãy chọn từng thôn, xóm, hoặc xuất Excel.',
  'act-unknown': 'Không tìm thấy lần sửa này; có thể đã hoàn tác rồi.',
  'confirmation-source-empty': 'Chưa ghi xác nhận lấy từ đâu. Hãy ghi nguồn, ví dụ “Công an xã”.',
  'contact-not-kept':
    'Cơ quan chưa bật việc lưu số này nên chưa ghi gì. Có thể bật trong Cài đặt, mục Dữ liệu cá nhân.',
  'phone-bad':
    'Số điện thoại “{value}” không đúng. Hãy gõ 10 chữ số bắt đầu bằng 0, hoặc số có mã nước bắt đầu bằng +.',
  'cccd-bad': 'Số “{value}” không phải số căn cước. Hãy gõ đủ 12 chữ số (CMND cũ: 9 chữ số).',
  'cccd-taken':
    'Số căn cước này đã ghi cho {name}. Chưa ghi gì; nếu là cùng một người, hãy gộp hai tên lại.',
  'reason-tells-who':
    'Lý do có tên của người này, mà lý do thì được giữ mãi. Chưa xóa gì; hãy ghi lại lý do, bỏ tên đi.',
  'reason-empty': 'Chưa ghi lý do. Hãy ghi ai yêu cầu và khi nào.',
  'move-in-future':
    'Ngày chuyển chỗ ở {day} chưa đến. Chưa ghi gì; hãy ghi khi người đó đã chuyển, hoặc sửa lại ngày.',
  'same-person-twice': 'Hãy chọn hai người khác nhau.',
  'merge-unknown': 'Không tìm thấy lần gộp này; có thể đã tách ra rồi.',
  'merge-changed-since':
    'Chưa tách ra được: sau lần gộp này, điểm danh hoặc kết quả của {name} đã sửa, hoặc {name} đã gộp thêm với người khác. Số liệu giữ nguyên. Nếu đã gộp thêm, hãy tách lần gộp sau trước.',
  'person-in-use':
    '{name} đang có tên trong {classes} lớp nên chưa xóa. Hãy đưa ra khỏi lớp trước, hoặc giữ lại.',
  'class-unknown':
    'Không tìm thấy lớp này; có thể vừa được xóa ở cửa sổ khác. Hãy tải lại danh sách.',
  'class-has-marks':
    'Lớp đã có {marks} lượt điểm danh và {results} kết quả nên chưa xóa. Lớp được giữ nguyên; nếu lớp không học tiếp, hãy hủy các buổi còn lại.',
  'class-restored': 'Không tìm thấy lớp đã xóa này; có thể đã lấy lại rồi.',
  'classes-none':
    'Không có lớp nào khớp với điều kiện đang chọn. Hãy bỏ bớt điều kiện rồi làm lại.',
  'session-unknown': 'Không tìm thấy buổi học này. Hãy tải lại lớp.',
  'session-exists':
    'Lớp đã có buổi {day}, {time}, trùng giờ với buổi này. Chưa ghi gì; hãy đổi ngày hoặc giờ.',
  'session-day-bad':
    'Ngày hoặc giờ của buổi học chưa đúng ({day}). Hãy nhập lại, giờ kết thúc sau giờ bắt đầu.',
  'session-has-marks':
    'Buổi {day} đã điểm danh {marks} người nên chưa xóa. Hãy xóa điểm danh của buổi trước.',
  'session-cancelled':
    'Buổi {day} đã hủy ({reason}) nên không điểm danh. Nếu vẫn học, hãy mở lại buổi này trước.',
  'cancel-reason-empty': 'Chưa ghi lý do hủy buổi học. Hãy ghi lý do, ví dụ “Mưa bão”.',
  'cancel-has-marks':
    'Buổi {day} đã điểm danh {marks} người nên chưa hủy. Nếu ghi nhầm, hãy xóa điểm danh của buổi trước.',
  'session-in-future':
    'Buổi {day} chưa đến nên chưa điểm danh được. Nếu ai đó xin nghỉ trước, hãy ghi “Nghỉ phép biết trước”.',
  'skill-unknown': 'Không tìm thấy kỹ năng này trong danh mục. Hãy chọn lại.',
  'sheet-no-skills':
    'Tệp {file} không có cột tên kỹ năng hoặc nội dung. Chưa nhập gì; hãy ghi tiêu đề “Kỹ năng” trên cột đó rồi chọn lại.',
  'mark-outside-enrolment':
    '{name} học từ {joined} đến {left} nên không điểm danh buổi {day}. Chưa ghi gì; hãy sửa ngày vào, ra lớp nếu cần.',
  'attended-elsewhere':
    '{name} đã có mặt ở lớp “{class}” cùng giờ ngày {day}. Chưa ghi gì; hãy sửa ở lớp kia trước nếu ghi nhầm.',
  'book-closed':
    'Sổ đã khóa đến hết ngày {until} nên không sửa được ngày {day}. Chưa ghi gì; muốn sửa, hãy mở khóa trong Cài đặt.',
  'sign-sheet-unknown':
    'Lớp này không có phiếu số {no}. Hãy xem lại số ở cuối phiếu, hoặc để trống để dùng danh sách của lớp.',
  'sheet-no-attendance':
    'Tệp {file} không có bảng điểm danh: không thấy cột “Họ và tên” và các cột buổi học có ngày, giờ. Chưa ghi gì; hãy chọn tệp đã xuất từ lớp này.',
  'sheet-other-class':
    'Tệp {file} là bảng điểm danh của lớp khác ({class}). Chưa ghi gì; hãy mở đúng lớp ấy hoặc chọn tệp khác.',
  'closing-after-today':
    'Ngày {day} chưa đến nên chưa khóa sổ đến ngày đó được. Hãy chọn hôm nay hoặc ngày đã qua.',
  'note-without-mark': 'Ô này chưa điểm danh nên chưa ghi chú được. Hãy điểm danh trước.',
  'leave-ends-before-start':
    'Ngày cuối của đợt nghỉ ({to}) trước ngày đầu ({from}). Hãy nhập lại hai ngày.',
  'leave-unknown': 'Không tìm thấy đợt nghỉ phép này; có thể đã xóa rồi.',
  'result-changed-elsewhere':
    'Kết quả của {name} vừa được sửa ở nơi khác nên chưa ghi đè. Hãy tải lại rồi làm lại.',
  'score-out-of-range': 'Điểm phải từ 0 đến {limit}. Hãy nhập lại.',
  'day-bad': 'Ngày “{day}” chưa đúng. Hãy nhập lại theo kiểu ngày/tháng/năm.',
  'register-row-unknown': 'Không tìm thấy dòng này; có thể vừa được xóa. Hãy tải lại trang.',
  'row-changed-elsewhere':
    'Dòng này vừa được sửa hoặc xóa ở nơi khác nên những gì vừa gõ hoặc hoàn tác ở dòng này chưa ghi. Hãy xem dòng này đang có gì (bảng chưa đổi thì mở lại trang), rồi làm lại nếu cần.',
  'class-changed-elsewhere':
    'Thông tin lớp vừa được sửa ở nơi khác nên chưa ghi đè. Hãy đóng rồi mở lại phần đang sửa để xem và sửa tiếp; những gì vừa gõ ở đó sẽ mất.',
  'groups-over-turns':
    'Số {group} ({value}) lớn hơn số lượt người ({turns}). Hãy kiểm tra lại hai số.',
  'decision-day-missing': 'Đã công nhận thì cần ngày quyết định. Hãy nhập ngày.',
  'already-enrolled': '{name} đã có tên trong lớp. Chưa thêm ai; hãy bỏ chọn rồi thêm lại.',
  'leave-before-join': 'Ngày ra lớp ({left}) trước ngày vào lớp ({joined}). Hãy nhập lại hai ngày.',
  'marks-outside-days':
    '{name} đã được điểm danh các buổi {days}, ngoài thời gian học vừa nhập. Chưa sửa gì; hãy chọn ngày khác hoặc xóa điểm danh các buổi đó trước.',
  'not-enrolled':
    'Người này không có tên trong lớp của buổi học nên không điểm danh được. Chưa ghi gì.',
  'enrolment-has-marks':
    '{name} đã được điểm danh {marks} buổi trong lớp nên chưa đưa ra khỏi lớp. Hãy xóa điểm danh trước.',
  'enrolment-has-result':
    '{name} đã có kết quả hoặc điểm trong lớp nên chưa đưa ra khỏi lớp. Hãy xóa kết quả trước, hoặc chỉ ghi ngày ra lớp.',
  'mark-changed-elsewhere':
    'Ô điểm danh này vừa được sửa ở nơi khác nên chưa ghi đè. Hãy xem ô này đang có gì (bảng chưa đổi thì mở lại trang), rồi nhập lại nếu cần.',
  'result-before-join':
    'Ngày xét kết quả ({day}) trước ngày vào lớp ({joined}). Hãy nhập lại ngày.',
  'result-in-future': 'Ngày xét kết quả ({day}) chưa đến nên chưa ghi. Hãy nhập lại ngày.',
  'results-none':
    'Lớp chưa có ai được xác nhận kết quả này nên chưa có danh sách. Hãy xác nhận kết quả trước.',
  'figure-unknown': 'Không tìm thấy số liệu này. Hãy tải lại trang.',
  'figure-negative': 'Số liệu phải là số nguyên từ 0 trở lên. Hãy nhập lại.',
  'figure-subset-over-total':
    'Số đạt ({numerator}) lớn hơn tổng số ({denominator}). Hãy kiểm tra lại hai số.',
  'figure-needs-numerator':
    'Chỉ tiêu này không đếm được từ sổ. Hãy nhập số đạt do cơ quan có thẩm quyền cung cấp.',
  'figure-needs-source': 'Chưa ghi nguồn số liệu. Hãy ghi cơ quan cung cấp, ví dụ “Công an xã”.',
  'import-unknown': 'Không tìm thấy lần nhập này; có thể đã hoàn tác rồi.',
  'import-in-use':
    'Chưa hoàn tác lần nhập này: {usedBy}. Hãy gỡ những việc đó trước, hoặc giữ danh sách lại.',
  'import-nothing':
    'Không còn dòng nào để nhập, người đã có cũng không thiếu gì để điền thêm. Chưa ghi gì; hãy chọn ít nhất một dòng.',
  'import-changed-since':
    'Chưa nhập gì. Từ lúc xem trước, trong sổ có người hoặc thôn, xóm vừa thêm, sửa hoặc xóa, nên {rows} dòng khác lúc trước: có thể trùng người khác, hoặc thuộc thôn, xóm không còn trong sổ. Hãy xem lại rồi nhập.',
  'data-already-there': 'Sổ đã có số liệu nên không làm lại bước này. Số liệu cũ còn nguyên.',
  'forbidden-sender': 'Yêu cầu bị từ chối vì không đến từ cửa sổ của chương trình.',
  unexpected:
    'Có lỗi ngoài dự kiến; thao tác vừa rồi chưa được ghi, số liệu cũ còn nguyên. Hãy thử lại; nếu vẫn lỗi, đóng và mở lại chương trình.',
};

/** The sentence for an error; unknown fields of `detail` are left out, missing ones show as `…`. */
export function errorSentence(code: ErrorCode, detail: ErrorDetail = {}): string {
  return filled(sentences[code], detail);
}

/** Words with `{field}` replaced by what `detail` has of it; days as they are read. */
export function filled(words: string, detail: ErrorDetail): string {
  return words.replace(/\{(\w+)\}/gu, (_, field: string) => {
    const value = detail[field];
    if (value === undefined) return '…';
    return typeof value === 'string' && isDay(value) ? formatDay(value) : String(value);
  });
}

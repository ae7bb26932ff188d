import type { RuleWords } from '../rule-words.ts';

const pages: RuleWords['pages'] = {
  'file/empty': {
    title: 'Tệp có nội dung',
    why: 'Tệp trống không nói gì về thủ tục nào; thường do lưu hỏng hoặc xóa nhầm.',
  },
  'file/not-text': {
    title: 'Tệp là văn bản UTF-8',
    why: 'Danh mục gồm các tệp văn bản mà git so sánh được từng dòng. Tệp Word, Excel đưa vào bằng tthc import.',
  },
  'file/irregular': {
    title: 'Trong danh mục chỉ có tệp',
    why: 'Liên kết dẫn ra ngoài thì đưa chữ của tệp khác vào kết quả kiểm tra; đường ống, thiết bị thì không bao giờ đọc hết. Chỉ tệp thật được đọc.',
  },
  'file/beyond-limits': {
    title: 'Tệp trong giới hạn đọc được',
    why: 'Tệp lồng nhau hàng nghìn tầng hay tham chiếu vòng làm mọi chương trình đọc YAML treo máy; một tệp như vậy không được che lỗi của các tệp khác.',
  },
  'file/conflict': {
    title: 'Không còn dấu xung đột của git',
    why: 'Dấu xung đột nghĩa là có hai nội dung mà chưa ai chọn; nằm trong lời thì YAML vẫn đọc được, và sẽ bị công bố.',
  },
  'file/unknown': {
    title: 'Mỗi tệp có chỗ trong danh mục',
    why: 'Tệp YAML nằm ngoài các chỗ đã định thì không được kiểm tra và không được đếm, dù trông như thuộc danh mục.',
  },
  'file/missing': {
    title: 'Đủ các tệp chung',
    why: 'Thiếu thông tin chung hoặc sổ cơ quan, lĩnh vực thì không kiểm tra, thống kê được thủ tục nào.',
  },
  'file/misplaced': {
    title: 'Tệp nằm đúng chỗ',
    why: 'Tên tệp và thư mục suy ra từ mã và cơ quan quản lý; đặt sai chỗ thì một thủ tục có thể bị ghi hai lần.',
  },
  'yaml/syntax': {
    title: 'Đúng cú pháp YAML',
    why: 'Tệp sai cú pháp thì không chương trình nào đọc được.',
  },
  'yaml/duplicate-key': {
    title: 'Mỗi mục ghi một lần',
    why: 'Một mục ghi hai lần thì mỗi chương trình lấy một giá trị; không ai biết giá trị nào đúng.',
  },
  'schema/required': {
    title: 'Đủ các mục bắt buộc',
    why: 'Thiếu tên, cấp, cơ quan hay lĩnh vực thì thủ tục không công khai được, không thống kê được.',
  },
  'schema/unknown-key': {
    title: 'Chỉ có các mục đã định',
    why: 'Mục gõ sai tên thì bị bỏ qua mà không ai hay; nội dung tưởng đã ghi thật ra không có.',
  },
  'schema/type': {
    title: 'Giá trị đúng kiểu',
    why: 'Danh sách, số và chữ được đọc khác nhau; sai kiểu thì so sánh, thống kê sai.',
  },
  'schema/value': {
    title: 'Giá trị thuộc các giá trị đã định',
    why: 'Cấp, loại, mức độ trực tuyến dùng chung một bộ từ để đếm được.',
  },
  'schema/format': {
    title: 'Giá trị đúng dạng',
    why: 'Mã định danh là khóa nối các tệp với nhau, nên chỉ gồm chữ thường không dấu, chữ số và gạch nối; nội dung thì không được để trống.',
  },
  'schema/limit': {
    title: 'Số trong giới hạn',
    why: 'Thời hạn, mức thu, số bản không thể là số âm; danh sách bắt buộc không thể rỗng.',
  },
  'schema/repeated-item': {
    title: 'Danh sách không lặp',
    why: 'Một cấp hay một mã ghi hai lần làm sai số đếm.',
  },
  'catalog/rule-setting': {
    title: 'Mức được đặt cho quy tắc có thật',
    why: 'Gõ sai tên quy tắc trong catalog.yaml thì tưởng đã đặt mức mà thật ra chưa. Quy tắc báo tệp không đọc được thì không tắt được: tệp đó chưa hề được kiểm tra.',
  },
  'internal/rule-failed': {
    title: 'Quy tắc chạy được',
    why: 'Quy tắc hỏng giữa chừng thì chưa kiểm tra gì; im lặng lúc đó là báo sai rằng dữ liệu tốt. Đây là lỗi của tthc.',
  },

  'source/thousands-separator': {
    title: 'Số không có dấu ngăn hàng nghìn',
    why: 'YAML đọc 8.000 là số 8: mức thu 8.000 đồng thành 8 đồng.',
  },
  'source/decimal-comma': {
    title: 'Phần thập phân sau dấu chấm',
    why: 'YAML đọc 1,5 là chữ chứ không phải số.',
  },
  'source/number-notation': {
    title: 'Số viết bằng chữ số thường',
    why: 'Số có 0 đứng đầu, hệ tám, hệ mười sáu hay dạng mũ được mỗi chương trình đọc một khác.',
  },
  'source/lost-digits': {
    title: 'Số không quá dài',
    why: 'Số dài hơn 15 chữ số bị làm tròn khi đọc; số hiệu, mã thì phải ghi là chữ.',
  },
  'source/unquoted-code': {
    title: 'Mã số đặt trong dấu ngoặc kép',
    why: 'Không có ngoặc kép, YAML đọc 2.000270 là số 2.00027 và mất số 0 cuối: mã không đối chiếu được nữa.',
  },
  'source/unquoted-text': {
    title: 'Chữ giống số đặt trong dấu ngoặc kép',
    why: 'YAML đọc 2026, true, null là số, đúng sai, không có gì; ở mục ghi chữ thì phải đặt trong ngoặc kép.',
  },
  'source/ambiguous-text': {
    title: 'Chữ dễ đọc nhầm đặt trong dấu ngoặc kép',
    why: 'Chương trình theo YAML 1.1 (như PyYAML) đọc no là sai, 07:30 là 450.',
  },
  'source/date-order': {
    title: 'Ngày theo thứ tự năm-tháng-ngày',
    why: 'Viết 01/02/2026 thì không rõ là tháng 1 hay tháng 2, và không sắp thứ tự được.',
  },
  'source/boolean-word': {
    title: 'Đúng, sai ghi là true, false',
    why: 'Có, không, yes, no ở đây là chữ; chương trình không hiểu là đúng hay sai.',
  },
  'source/null-value': {
    title: 'Không để trống mục',
    why: 'Mục để trống không nói là không có hay là chưa biết; nếu không có gì để ghi thì bỏ cả dòng.',
  },
  'source/comment-in-text': {
    title: 'Dấu # không cắt mất nội dung',
    why: 'Sau dấu cách, # mở đầu chú thích: phần chữ sau đó không thuộc nội dung nữa.',
  },
  'source/anchor': {
    title: 'Không dùng neo, bí danh',
    why: 'Nội dung phải đọc được ngay tại chỗ; neo và bí danh làm một chỗ sửa đổi nhiều chỗ.',
  },
  'source/merge-key': {
    title: 'Không dùng mục trộn <<',
    why: 'YAML 1.2 không có mục trộn; mỗi chương trình đọc một khác.',
  },
  'source/tag': {
    title: 'Không dùng thẻ kiểu',
    why: 'Thẻ như !!str đổi cách đọc giá trị và không cần trong danh mục.',
  },
  'source/directive': {
    title: 'Không dùng chỉ thị YAML',
    why: 'Dòng %YAML 1.1 đổi cách đọc cả tệp: no thành sai, 010 thành 8.',
  },
  'source/several-documents': {
    title: 'Mỗi tệp một tài liệu',
    why: 'Sau dòng --- là tài liệu khác, không được đọc.',
  },
  'source/tab': {
    title: 'Thụt dòng bằng dấu cách',
    why: 'YAML không nhận phím tab để thụt dòng.',
  },
  'source/byte-order-mark': {
    title: 'Không có dấu thứ tự byte',
    why: 'Dấu BOM ở đầu tệp không nhìn thấy, nhưng làm hai tệp giống nhau thành khác nhau.',
  },
  'source/line-ending': {
    title: 'Cuối dòng LF',
    why: 'Cuối dòng kiểu Windows làm git báo đổi mọi dòng.',
  },
  'source/trailing-space': {
    title: 'Không có dấu cách cuối dòng',
    why: 'Dấu cách cuối dòng không nhìn thấy mà vẫn hiện thành thay đổi.',
  },
  'source/final-newline': {
    title: 'Tệp kết thúc bằng xuống dòng',
    why: 'Thiếu xuống dòng cuối thì lần thêm dòng sau báo đổi hai dòng.',
  },
  'source/not-nfc': {
    title: 'Chữ ở dạng Unicode NFC',
    why: 'Chữ Việt tổ hợp trông giống chữ dựng sẵn nhưng tìm kiếm, đối chiếu không ra: cùng một tên thành hai tên.',
  },
  'source/invisible-mark': {
    title: 'Không có ký tự ẩn',
    why: 'Ký tự không nhìn thấy, thường theo từ trang mạng, làm hai tên trông giống nhau thành khác nhau.',
  },
  'source/odd-space': {
    title: 'Chỉ dùng dấu cách thường',
    why: 'Dấu cách không ngắt, theo từ Word, làm tìm kiếm và đối chiếu không ra.',
  },
  'source/line-break': {
    title: 'Không có dấu ngắt dòng lạ',
    why: 'Có chương trình coi ký tự này là hết dòng, có chương trình không.',
  },
  'source/control-character': {
    title: 'Không có ký tự điều khiển',
    why: 'Ký tự điều khiển không thuộc văn bản và YAML không cho phép.',
  },
  'source/edge-space': {
    title: 'Không có dấu cách ở hai đầu',
    why: 'Dấu cách ở đầu, cuối tên làm hai tên giống nhau thành khác nhau.',
  },
  'source/double-space': {
    title: 'Không có dấu cách kép',
    why: 'Dấu cách kép khó thấy mà làm đối chiếu theo đúng chữ không ra.',
  },
  'source/eth-for-d': {
    title: 'Chữ Đ là chữ Việt',
    why: 'Chữ Ð của tiếng Iceland trông giống Đ nhưng là ký tự khác: số quyết định QÐ không khớp QĐ.',
  },
  'source/look-alike': {
    title: 'Chữ cái là chữ Latinh',
    why: 'Chữ Kirin, Hy Lạp trông giống hệt chữ Latinh nhưng tìm kiếm không ra.',
  },
  'source/full-width': {
    title: 'Chữ và số có độ rộng thường',
    why: 'Chữ, số dạng rộng của bộ gõ tiếng Nhật, Trung không khớp với chữ, số thường.',
  },
  'source/tone-placement': {
    title: 'Một cách đặt dấu thanh',
    why: 'Hoà và hòa đều đúng, nhưng dùng lẫn trong một tệp thì đối chiếu theo đúng chữ coi là hai tên.',
  },

  'code/pattern': {
    title: 'Mã số đúng dạng',
    why: 'Sai mã thì không đối chiếu được với Cơ sở dữ liệu quốc gia. Mã gồm một chữ số, dấu chấm, sáu chữ số, có thể thêm mã tỉnh.',
  },
  'code/duplicate': {
    title: 'Một mã chỉ có một tệp',
    why: 'Một thủ tục ở một cấp chỉ được công bố một lần; thực hiện ở nhiều cấp thì ghi các cấp trong cùng một tệp.',
  },
  'code/foreign-suffix': {
    title: 'Đuôi mã là của tỉnh công bố',
    why: 'Đuôi mã là mã định danh của tỉnh công bố (H55 là Thái Nguyên). Đuôi của tỉnh khác thường do chép từ danh mục tỉnh bạn.',
  },
  'code/missing': {
    title: 'Thủ tục có mã quốc gia',
    why: 'Quyết định công bố thủ tục mới thường chưa có mã. Khi Cơ sở dữ liệu quốc gia cấp mã thì ghi bằng một quyết định đính chính.',
  },
  'code/mixed-suffixes': {
    title: 'Một kiểu đuôi mã',
    why: 'Đuôi cũ .000.00.00.H55 và đuôi ngắn .H55 chỉ cùng một tỉnh; dùng lẫn thì chưa chuẩn hóa.',
  },
  'name/duplicate': {
    title: 'Mỗi tên một thủ tục ở một cấp',
    why: 'Hai mã cùng tên ở một cấp có thể là một thủ tục bị ghi hai lần. Cùng tên chưa chắc là cùng thủ tục, nên chỉ là cảnh báo.',
  },
  'level/district-ended': {
    title: 'Không công bố thủ tục cấp huyện từ 01/7/2025',
    why: 'Từ 01/7/2025 chính quyền địa phương có hai cấp. Thủ tục cấp huyện chỉ còn được bãi bỏ.',
  },
  'level/unspecified': {
    title: 'Rõ cấp thực hiện',
    why: 'Quyết định công bố thủ tục thuộc thẩm quyền giải quyết của từng cấp; không rõ cấp thì không thống kê được. Danh mục ban đầu lấy từ cổng có thể chưa rõ: khi đó là cảnh báo.',
  },

  'department/unknown': {
    title: 'Cơ quan có trong sổ',
    why: 'Thống kê theo cơ quan chỉ đúng khi mỗi cơ quan có một tên gọi duy nhất trong departments.yaml.',
  },
  'department/not-valid': {
    title: 'Cơ quan đang hoạt động',
    why: 'Sở đã sáp nhập, hoặc chưa thành lập, không được nhận thủ tục. Thủ tục có từ trước khi cơ quan kết thúc thì chờ rà soát: xem reference/ceased-body.',
  },
  'department/duplicate': {
    title: 'Mỗi cơ quan khai một lần',
    why: 'Một mã khai hai lần thì không rõ tên và thời gian hoạt động nào đúng; tên viết khác thì ghi vào aliases.',
  },
  'sector/unknown': {
    title: 'Lĩnh vực có trong sổ',
    why: 'Thống kê theo lĩnh vực chỉ đúng khi mỗi lĩnh vực có một tên gọi duy nhất trong sectors.yaml.',
  },
  'sector/not-valid': {
    title: 'Lĩnh vực đang dùng',
    why: 'Lĩnh vực đã gộp hoặc đổi tên không nhận thủ tục mới. Thủ tục có từ trước khi lĩnh vực kết thúc thì chỉ cảnh báo.',
  },
  'sector/duplicate': {
    title: 'Mỗi lĩnh vực khai một lần',
    why: 'Một mã khai hai lần thì không rõ tên nào đúng; tên viết khác thì ghi vào aliases.',
  },
  'reference/unresolved': {
    title: 'Dấu vết tra được',
    why: 'Thủ tục trong danh mục là thủ tục đã được quyết định công bố. Từ thủ tục phải tra được đến quyết định, đến thủ tục thay thế và bị thay thế.',
  },
  'reference/cycle': {
    title: 'Thay thế không vòng tròn',
    why: 'Thủ tục cũ được thay bằng thủ tục mới; vòng tròn là đã ghi sai chiều.',
  },
  'reference/ceased-body': {
    title: 'Không nêu cơ quan đã kết thúc',
    why: 'Người dân không nộp hồ sơ cho cơ quan không còn nữa. Thủ tục cần được rà soát và chuyển cho cơ quan kế tục.',
  },

  'procedure/no-legal-basis': {
    title: 'Có căn cứ pháp lý',
    why: 'Quyết định công bố phải nêu văn bản quy phạm pháp luật quy định thủ tục. Danh mục ban đầu lấy từ cổng có thể thiếu: khi đó là cảnh báo.',
  },
  'procedure/incomplete': {
    title: 'Nội dung đầy đủ các bộ phận',
    why: 'Quy định một thủ tục chỉ hoàn thành khi đủ tên, trình tự, cách thức, hồ sơ, thời hạn, đối tượng, cơ quan thực hiện và kết quả.',
  },
  'procedure/specific-not-full': {
    title: 'Thủ tục đặc thù có đủ nội dung',
    why: 'Thủ tục do trung ương quy định đã có nội dung trong quyết định của bộ, tỉnh chỉ công bố danh mục. Thủ tục đặc thù do tỉnh quy định thì không còn ở đâu khác.',
  },
  'procedure/status': {
    title: 'Tình trạng có căn cứ',
    why: 'Bãi bỏ phải đi cùng quyết định bãi bỏ và ngày hết hiệu lực; đang thực hiện thì không có hai mục đó.',
  },
  'procedure/no-internal-process': {
    title: 'Có quy trình nội bộ',
    why: 'Mỗi thủ tục có quy trình nội bộ giải quyết, phê duyệt bằng quyết định riêng; chỉ tiêu là 100%.',
  },
  'procedure/drift': {
    title: 'Danh mục chỉ đổi bằng quyết định',
    why: 'Áp dụng lại các quyết định theo ngày hiệu lực, ngày ký, số phải ra đúng các tệp thủ tục. Tệp bị sửa tay, thêm tay hoặc xóa là thay đổi không có quyết định; thủ tục bị bãi bỏ cũng được giữ lại.',
  },
  'accepted/expired': {
    title: 'Chấp nhận có thời hạn',
    why: 'Một phát hiện được chấp nhận là chấp nhận trong một thời hạn, kèm lý do; hết hạn thì phải xem lại.',
  },
  'accepted/not-needed': {
    title: 'Chỉ chấp nhận điều đang có',
    why: 'Danh sách chấp nhận chỉ được ngắn đi: điều không còn nữa thì không cần chấp nhận.',
  },
  'ledger/no-baseline': {
    title: 'Sổ quyết định có danh mục ban đầu',
    why: 'Thủ tục có từ trước khi dùng tthc cần một quyết định kind: baseline để danh mục dựng lại được từ đầu. Thiếu thì không phát hiện được sửa tay ở các thủ tục đó.',
  },
  'fee/unspecified': {
    title: 'Rõ mức phí, lệ phí',
    why: 'Phí, lệ phí nếu có là bộ phận của thủ tục. “Miễn phí” hay 0 trên cổng thường là giá trị mặc định, không phải mức thu: không thu thì ghi none.',
  },
  'online/legacy-level': {
    title: 'Dịch vụ trực tuyến xếp theo toàn trình, một phần',
    why: 'Từ 15/8/2022 dịch vụ công trực tuyến xếp là toàn trình hoặc một phần; mức độ 1 đến 4 chỉ còn để tra lịch sử.',
  },
  'interlinked/one-body': {
    title: 'Liên thông có nhiều cơ quan',
    why: 'Liên thông là nhiều cơ quan cùng cấp hoặc nhiều cấp cùng giải quyết; chỉ nêu một cơ quan, một cấp thì chưa rõ liên thông với ai.',
  },

  'date/invalid': {
    title: 'Ngày có thật',
    why: 'Thứ tự và hiệu lực của quyết định tính theo ngày; ngày 30/02 thì không tính được, năm 9999 là gõ nhầm. Chỉ nhận các năm 1945–2200.',
  },
  'decision/duplicate': {
    title: 'Mỗi quyết định ghi một lần',
    why: 'Số quyết định được đánh lại mỗi năm, nên một quyết định là cơ quan, số và ngày ký. Ghi hai lần thì thủ tục bị tính hai lần.',
  },
  'decision/recorded-otherwise': {
    title: 'Quyết định đã áp dụng không ghi khác đi',
    why: 'Cùng cơ quan, số, ngày ký mà nội dung khác là hai văn bản, hoặc một lần gõ sai. Nội dung đã công bố được sửa bằng quyết định đính chính.',
  },
  'decision/edited': {
    title: 'Sổ quyết định được giữ nguyên',
    why: 'Quyết định đã áp dụng là căn cứ của danh mục. Sửa nó sau đó thì không còn chứng minh được danh mục do đâu mà có.',
  },
  'decision/retroactive': {
    title: 'Không có hiệu lực trước ngày ký',
    why: 'Quyết định không hồi tố. Trường hợp có lý do thì ghi ở retroactiveReason.',
  },
  'decision/basis-later': {
    title: 'Căn cứ ký trước quyết định',
    why: 'Không thể công bố thủ tục trước khi văn bản quy định nó được ký; thường do gõ sai ngày.',
  },
  'decision/missing-document': {
    title: 'Dòng nêu văn bản quy định',
    why: 'Sửa đổi, thay thế, bãi bỏ phải nêu rõ văn bản quy phạm pháp luật quy định việc đó.',
  },
  'decision/repeated-row': {
    title: 'Mỗi thủ tục một dòng',
    why: 'Một thủ tục ở một cấp có hai dòng trong cùng một phần thì không rõ dòng nào đúng, và đếm sai.',
  },
  'decision/conflicting-actions': {
    title: 'Không vừa sửa vừa bãi bỏ',
    why: 'Một quyết định không thể vừa sửa đổi vừa bãi bỏ, thay thế hay công bố mới một thủ tục ở một cấp.',
  },
  'decision/declared-count': {
    title: 'Số nêu khớp phụ lục',
    why: 'Số thủ tục nêu trong quyết định phải khớp với phụ lục, tính theo dòng hoặc theo thủ tục; lệch là thiếu hay thừa dòng.',
  },
  'decision/written-by-tool': {
    title: 'Không ghi phần của tthc',
    why: 'Tình trạng, hiệu lực, quyết định công bố và dấu vết thay thế do tthc ghi từ chính quyết định; ghi sẵn thì thành không có căn cứ.',
  },
  'decision/not-of-kind': {
    title: 'Quyết định chỉ làm việc của loại mình',
    why: 'Công bố, phê duyệt quy trình nội bộ, dịch vụ trực tuyến và đính chính là những việc khác nhau; chỉ quyết định công bố làm thay đổi số thủ tục.',
  },
  'decision/empty': {
    title: 'Quyết định có dòng',
    why: 'Quyết định không công bố, sửa, thay thế, bãi bỏ gì thì không có chỗ trong danh mục; thường do phụ lục chưa được nhập.',
  },
  'decision/republished': {
    title: 'Sửa thì ghi là sửa',
    why: 'Vừa bãi bỏ vừa công bố mới một mã là cách công bố lại cả danh mục của một lĩnh vực. Nếu chỉ sửa vài thủ tục thì nên ghi là sửa đổi, để rõ bộ phận nào thay đổi.',
  },
  'decision/to-fill-in': {
    title: 'Không còn chỗ trống',
    why: 'Dự thảo do tthc decision new soạn có dấu … ở những chỗ cán bộ phải điền: số, văn bản căn cứ, tên thủ tục mới. Quyết định chỉ được áp dụng khi đã điền đủ.',
  },
  'decision/normative-number': {
    title: 'Số là của quyết định cá biệt',
    why: 'Số có năm (12/2026/QĐ-UBND) là của văn bản quy phạm: nó quy định thủ tục, còn quyết định công bố có số như 12/QĐ-UBND.',
  },
  'decision/late-publication': {
    title: 'Công bố trước khi có hiệu lực',
    why: 'Thủ tục đặc thù phải được công bố trước ngày có hiệu lực ít nhất 5 ngày làm việc, không kể thứ bảy, chủ nhật và ngày trong holidays.yaml. Nghị định 63/2010 lúc đầu quy định 10 ngày.',
  },
  'decision/late-posting': {
    title: 'Công khai trong 5 ngày làm việc',
    why: 'Thủ tục đã công bố phải được đưa lên Cơ sở dữ liệu quốc gia chậm nhất 5 ngày làm việc kể từ ngày ký. Chưa ghi ngày công khai thì báo khi đã quá hạn.',
  },

  'decision/unknown-target': {
    title: 'Thủ tục được nêu có trong danh mục',
    why: 'Không sửa, thay thế, bãi bỏ được thủ tục không có; thường do sai mã hoặc sai tên.',
  },
  'decision/ambiguous-target': {
    title: 'Dòng nêu đúng một thủ tục',
    why: 'Tên có thể trùng ở nhiều thủ tục; khi không rõ thì phải ghi mã, hoặc tên cùng cấp.',
  },
  'decision/no-target': {
    title: 'Dòng nêu thủ tục',
    why: 'Quyết định bãi bỏ, sửa đổi phải ghi rõ tên thủ tục, và số hồ sơ nếu đã có trên Cơ sở dữ liệu quốc gia.',
  },
  'decision/already-active': {
    title: 'Mới ban hành là chưa có',
    why: 'Thủ tục đang có hiệu lực ở cấp đó thì phải ghi ở phần sửa đổi, hoặc bãi bỏ trong chính quyết định này.',
  },
  'decision/already-abolished': {
    title: 'Thủ tục được nêu còn hiệu lực',
    why: 'Thủ tục đã bãi bỏ thì không còn gì để sửa, thay thế hay bãi bỏ nữa.',
  },
  'decision/level-not-held': {
    title: 'Thủ tục có ở cấp được nêu',
    why: 'Một thủ tục là một mã ở một cấp. Bãi bỏ hay sửa ở cấp mà nó không thực hiện thì không có tác dụng.',
  },
  'decision/no-change': {
    title: 'Sửa đổi thì có thay đổi',
    why: 'Dòng sửa đổi phải xác định bộ phận được sửa; nội dung như cũ thì không có gì để công bố.',
  },
  'decision/changed-parts': {
    title: 'Bộ phận nêu sửa là bộ phận được sửa',
    why: 'Quyết định phải xác định rõ bộ phận nào của thủ tục được sửa đổi, bổ sung; nêu một đằng sửa một nẻo thì người đọc không biết đâu là đúng.',
  },
  'decision/conflicting-rows': {
    title: 'Các dòng không trái nhau',
    why: 'Hai dòng cho một bộ phận hai nội dung khác nhau thì không rõ nội dung nào được công bố.',
  },
  'decision/replaces-itself': {
    title: 'Thay thế bằng thủ tục khác',
    why: 'Thay thế có thủ tục cũ và thủ tục mới. Nội dung mới của cùng một mã là sửa đổi.',
  },
  'decision/name-differs': {
    title: 'Tên đúng với mã',
    why: 'Dòng ghi cả mã và tên để đối chiếu. Tên khác với tên trong danh mục lúc đó thì sai mã hoặc sai tên.',
  },
};

/** Trang giải thích từng quy tắc. */
export const ruleWords: RuleWords = {
  pages,
  scopes: {
    file: 'từng tệp',
    record: 'từng thủ tục',
    decision: 'từng quyết định',
    catalog: 'cả danh mục',
    history: 'các quyết định theo thứ tự',
  },
  heading: 'Các quy tắc kiểm tra',
  introduction: [
    'Trang này do `tthc rules --format markdown --lang vi` in ra từ chính bảng quy tắc mà `tthc validate` chạy; mỗi ví dụ đều được chạy thử. Sửa tay sẽ bị ghi đè.',
    'Mức của một quy tắc đặt lại được trong `catalog.yaml`, trừ quy tắc có ghi là không đặt lại được. Các mức: `off` (tắt), `warning` (cảnh báo), `error` (lỗi).',
  ],
  labels: {
    rule: 'Quy tắc',
    severity: 'Mức',
    title: 'Yêu cầu',
    scope: 'Phạm vi',
    law: 'Căn cứ',
    setting: 'Đặt lại mức',
    bad: 'Sai',
    good: 'Đúng',
    noExample: 'Không có ví dụ: không dữ liệu nào gây ra được.',
  },
  fromMemory:
    'Chưa đối chiếu với văn bản gốc: căn cứ này ghi theo trí nhớ hoặc nguồn thứ cấp. Nếu quy định hiện hành khác thì đặt lại mức.',
  fixed: 'không đặt lại được, vì còn lỗi này là chưa kiểm tra hết',
  count: (rules, errors, warnings) => `${rules} quy tắc: ${errors} lỗi, ${warnings} cảnh báo.`,
};

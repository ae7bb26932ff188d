// What made-up records are put together from. Departments and sectors are named as provinces name
// them; sentences, documents and combinations are invented.

/** Departments, each with its sectors. */
export const departments = {
  'Sở Tư pháp':
    'Hộ tịch|Quốc tịch|Chứng thực|Công chứng|Luật sư|Trợ giúp pháp lý|Giám định tư pháp|Đấu giá tài sản',
  'Sở Nội vụ':
    'Tổ chức hành chính|Hội, quỹ|Thi đua, khen thưởng|Văn thư, lưu trữ|Lao động|Việc làm|An toàn lao động|Người có công|Tiền lương',
  'Sở Tài chính':
    'Quản lý giá|Tài sản công|Tin học, thống kê|Thành lập và hoạt động doanh nghiệp|Đầu tư tại Việt Nam|Đấu thầu|Hộ kinh doanh',
  'Sở Xây dựng':
    'Đường bộ|Đường thủy nội địa|Đăng kiểm|Hoạt động xây dựng|Quy hoạch đô thị và nông thôn|Nhà ở và công sở|Kiến trúc|Vật liệu xây dựng|Hạ tầng kỹ thuật',
  'Sở Nông nghiệp và Môi trường':
    'Đất đai|Môi trường|Tài nguyên nước|Địa chất và khoáng sản|Trồng trọt|Bảo vệ thực vật|Chăn nuôi|Thú y|Thủy sản|Lâm nghiệp|Thủy lợi|Đê điều và phòng, chống thiên tai',
  'Sở Công Thương':
    'Lưu thông hàng hóa trong nước|Điện lực|Hóa chất|Vật liệu nổ công nghiệp|Xúc tiến thương mại|An toàn thực phẩm|Cụm công nghiệp|Kinh doanh khí',
  'Sở Y tế':
    'Khám bệnh, chữa bệnh|Dược phẩm|Mỹ phẩm|Thiết bị y tế|Y tế dự phòng|Bảo trợ xã hội|Dân số và trẻ em|Phòng, chống tệ nạn xã hội',
  'Sở Giáo dục và Đào tạo':
    'Giáo dục mầm non|Giáo dục tiểu học|Giáo dục trung học|Giáo dục nghề nghiệp|Giáo dục thường xuyên|Thi, tuyển sinh|Văn bằng, chứng chỉ',
  'Sở Khoa học và Công nghệ':
    'Hoạt động khoa học và công nghệ|Sở hữu trí tuệ|An toàn bức xạ và hạt nhân|Tiêu chuẩn đo lường chất lượng|Bưu chính|Viễn thông và Internet|Giao dịch điện tử',
  'Sở Văn hóa, Thể thao và Du lịch':
    'Di sản văn hóa|Nghệ thuật biểu diễn|Quảng cáo|Thư viện|Lữ hành|Dịch vụ du lịch|Thể dục thể thao|Báo chí|Xuất bản, in và phát hành',
  'Sở Ngoại vụ': 'Hội nghị, hội thảo quốc tế|Thẻ đi lại của doanh nhân|Lãnh sự',
  'Sở Dân tộc và Tôn giáo': 'Công tác dân tộc|Tín ngưỡng, tôn giáo',
  'Thanh tra tỉnh': 'Tiếp công dân|Giải quyết khiếu nại|Giải quyết tố cáo|Phòng, chống tham nhũng',
  'Văn phòng Ủy ban nhân dân tỉnh': 'Hành chính tổng hợp|Kiểm soát thủ tục hành chính',
  'Ban Quản lý các khu công nghiệp': 'Khu công nghiệp, khu kinh tế|Quản lý đầu tư trong khu công nghiệp',
  'Công an tỉnh':
    'Đăng ký, quản lý cư trú|Cấp, quản lý căn cước|Đăng ký, quản lý phương tiện giao thông|Phòng cháy, chữa cháy|Ngành nghề đầu tư kinh doanh có điều kiện|Quản lý con dấu',
  'Bộ Chỉ huy quân sự tỉnh': 'Nghĩa vụ quân sự|Chính sách hậu phương quân đội',
  'Bảo hiểm xã hội tỉnh': 'Thu bảo hiểm xã hội|Chi trả bảo hiểm xã hội|Bảo hiểm y tế',
  'Thuế tỉnh': 'Đăng ký thuế|Khai thuế|Hoàn thuế|Lệ phí trước bạ',
  'Thi hành án dân sự tỉnh': 'Thi hành án dân sự|Thừa phát lại',
};

/** The parts of a name; their product is larger than any catalog, so that no two names are the same. */
export const names = {
  action:
    'Cấp|Cấp lại|Cấp đổi|Gia hạn|Điều chỉnh|Thu hồi|Đăng ký|Đăng ký lại|Xác nhận|Công nhận|Phê duyệt|Thẩm định|Chấp thuận|Bổ sung|Chuyển đổi|Thông báo',
  object:
    'giấy phép hoạt động|giấy chứng nhận đủ điều kiện|chứng chỉ hành nghề|hồ sơ năng lực|đề án hoạt động|phương án tổ chức thực hiện|quyết định công nhận|thẻ nghiệp vụ|văn bản chấp thuận chủ trương|kết quả kiểm tra, đánh giá|danh sách người hành nghề|hợp đồng dịch vụ|nội dung đăng ký|kế hoạch hằng năm|báo cáo định kỳ|mã số cơ sở|giấy xác nhận thông tin|chương trình bồi dưỡng|quy chế hoạt động|biên bản nghiệm thu|dự án đầu tư|hồ sơ kỹ thuật|giấy giới thiệu người đại diện|sổ theo dõi|giấy tờ có giá trị thay thế|kết quả giám định|thông tin thay đổi|chi nhánh, văn phòng đại diện|địa điểm kinh doanh|phương tiện, thiết bị',
  subject:
    '|cho cá nhân|cho tổ chức|cho doanh nghiệp|cho hợp tác xã|cho hộ kinh doanh|cho đơn vị sự nghiệp công lập|cho người nước ngoài cư trú tại Việt Nam|cho người Việt Nam định cư ở nước ngoài|cho tổ chức, cá nhân nước ngoài có văn phòng đại diện trên địa bàn tỉnh|cho cơ sở thuộc vùng đồng bào dân tộc thiểu số và miền núi|cho đối tượng được hưởng chính sách ưu đãi theo quy định của pháp luật',
  condition:
    '|trong trường hợp bị mất|trong trường hợp bị hư hỏng|trong trường hợp thay đổi tên, địa chỉ|trong trường hợp thay đổi người đứng đầu|do chia, tách, hợp nhất, sáp nhập|theo yêu cầu của người sử dụng dịch vụ|có yếu tố nước ngoài|thuộc thẩm quyền của cơ quan chuyên môn cấp tỉnh|ở khu vực biên giới|đối với trường hợp đã nộp hồ sơ trực tuyến nhưng chưa được tiếp nhận trên Hệ thống thông tin giải quyết thủ tục hành chính|khi hết thời hạn ghi trên giấy đã cấp|lần đầu|trong thời gian chờ xử lý hồ sơ|theo kết quả thanh tra, kiểm tra|có sử dụng ngân sách nhà nước|không sử dụng ngân sách nhà nước|tại khu công nghiệp, khu kinh tế và khu công nghệ cao|đối với cơ sở có từ hai địa điểm trở lên|do cơ quan cấp trên ủy quyền',
};

export const steps =
  'Người yêu cầu chuẩn bị đủ giấy tờ theo quy định, kê khai thông tin vào tờ khai và chịu trách nhiệm về tính chính xác của nội dung đã khai.|Nộp hồ sơ tại Bộ phận Một cửa, qua dịch vụ bưu chính công ích hoặc trên Cổng dịch vụ công quốc gia.|Cán bộ tiếp nhận kiểm tra thành phần hồ sơ; hồ sơ đủ thì cấp giấy tiếp nhận và hẹn trả kết quả, hồ sơ chưa đủ thì hướng dẫn bổ sung một lần bằng văn bản.|Phòng chuyên môn thẩm tra hồ sơ, đối chiếu với cơ sở dữ liệu chuyên ngành và lấy ý kiến của cơ quan liên quan khi cần thiết.|Trường hợp cần kiểm tra thực tế, cơ quan giải quyết thành lập đoàn kiểm tra và lập biên bản có chữ ký của các bên.|Lãnh đạo cơ quan xem xét, ký duyệt kết quả; nếu từ chối thì trả lời bằng văn bản và nêu rõ lý do.|Kết quả được số hóa, ký số và lưu vào kho dữ liệu điện tử của tổ chức, cá nhân.|Người yêu cầu nhận kết quả tại nơi đã nộp hồ sơ, qua bưu chính hoặc trên môi trường điện tử theo giấy hẹn.|Nộp phí, lệ phí (nếu có) bằng tiền mặt hoặc qua nền tảng thanh toán trực tuyến; biên lai được gửi kèm kết quả.|Cơ quan giải quyết thông báo công khai kết quả trên trang thông tin điện tử trong ba ngày làm việc.'.split(
    '|',
  );

export const documents =
  'Đơn đề nghị theo mẫu|Tờ khai theo mẫu ban hành kèm theo thông tư hướng dẫn|Bản sao giấy tờ chứng minh nhân thân còn giá trị sử dụng|Bản sao giấy chứng nhận đăng ký doanh nghiệp hoặc quyết định thành lập|Danh sách nhân sự chủ chốt kèm bản sao văn bằng, chứng chỉ chuyên môn|Bản thuyết minh cơ sở vật chất, trang thiết bị và quy trình kỹ thuật|Hợp đồng thuê địa điểm hoặc giấy tờ chứng minh quyền sử dụng hợp pháp|Báo cáo kết quả hoạt động của hai năm gần nhất|Giấy ủy quyền có công chứng, chứng thực (nếu nộp thay)|Ảnh chân dung cỡ 4 cm x 6 cm chụp trong thời hạn sáu tháng|Sơ đồ vị trí, bản vẽ mặt bằng có xác nhận của chủ cơ sở|Biên bản họp của hội đồng thành viên về việc thay đổi|Kết quả kiểm định, hiệu chuẩn phương tiện đo còn hiệu lực|Phiếu lý lịch tư pháp được cấp không quá sáu tháng|Bản cam kết bảo đảm an toàn và bảo vệ môi trường'.split(
    '|',
  );

export const conditions =
  'Có địa điểm, cơ sở vật chất phù hợp với quy mô và loại hình hoạt động đã đăng ký.|Người chịu trách nhiệm chuyên môn có trình độ phù hợp và ít nhất ba năm kinh nghiệm.|Không trong thời gian bị cấm hành nghề theo bản án, quyết định đã có hiệu lực pháp luật.|Đã hoàn thành nghĩa vụ tài chính đối với Nhà nước tính đến thời điểm nộp hồ sơ.|Phù hợp với quy hoạch, kế hoạch đã được cơ quan có thẩm quyền phê duyệt.|Thông tin trong hồ sơ khớp với Cơ sở dữ liệu quốc gia về dân cư.'.split(
    '|',
  );

export const lawTitles =
  'Nghị định quy định chi tiết và biện pháp thi hành một số điều của Luật về|Thông tư hướng dẫn trình tự, thủ tục trong|Nghị định sửa đổi, bổ sung một số điều của các nghị định về|Thông tư quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí trong|Nghị định quy định phân định thẩm quyền của chính quyền địa phương hai cấp trong'.split(
    '|',
  );

export const agencies =
  'Phòng nghiệp vụ chuyên ngành|Trung tâm Phục vụ hành chính công tỉnh|Văn phòng đăng ký|Chi cục quản lý chuyên ngành|Trung tâm kỹ thuật|UBND cấp xã'.split(
    '|',
  );

export const applicants =
  'citizen|overseas_vietnamese|foreigner|enterprise|cooperative|organization|foreign_organization'.split('|');

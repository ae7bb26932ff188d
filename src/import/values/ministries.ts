/** Ministries and agencies of that rank by the abbreviations that decision numbers close with. */
export const ministries = new Map([
  ['BCA', 'Bộ Công an'],
  ['BCT', 'Bộ Công Thương'],
  ['BDTTG', 'Bộ Dân tộc và Tôn giáo'],
  ['BGDĐT', 'Bộ Giáo dục và Đào tạo'],
  ['BGTVT', 'Bộ Giao thông vận tải'],
  ['BKHCN', 'Bộ Khoa học và Công nghệ'],
  ['BKHĐT', 'Bộ Kế hoạch và Đầu tư'],
  ['BLĐTBXH', 'Bộ Lao động - Thương binh và Xã hội'],
  ['BNG', 'Bộ Ngoại giao'],
  ['BNN', 'Bộ Nông nghiệp và Phát triển nông thôn'],
  ['BNNMT', 'Bộ Nông nghiệp và Môi trường'],
  ['BNNPTNT', 'Bộ Nông nghiệp và Phát triển nông thôn'],
  ['BNV', 'Bộ Nội vụ'],
  ['BQP', 'Bộ Quốc phòng'],
  ['BTC', 'Bộ Tài chính'],
  ['BTNMT', 'Bộ Tài nguyên và Môi trường'],
  ['BTP', 'Bộ Tư pháp'],
  ['BTTTT', 'Bộ Thông tin và Truyền thông'],
  ['BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['BXD', 'Bộ Xây dựng'],
  ['BYT', 'Bộ Y tế'],
  ['BHXH', 'Bảo hiểm xã hội Việt Nam'],
  ['NHNN', 'Ngân hàng Nhà nước Việt Nam'],
  ['TTCP', 'Thanh tra Chính phủ'],
  ['UBDT', 'Ủy ban Dân tộc'],
  ['VPCP', 'Văn phòng Chính phủ'],
]);

/** Names of the ministries and of agencies of their rank. */
export const ministryNames: ReadonlySet<string> = new Set(ministries.values());

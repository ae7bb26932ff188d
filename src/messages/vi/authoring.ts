import type { AuthoringWords } from '../authoring-words.ts';

export const authoring: AuthoringWords = {
  printed: (path, decision, movements) => `Đã ghi ${path}: Quyết định ${decision} (${movements}).`,
  readsBack: 'Đọc lại tệp này bằng tthc import thì được đúng quyết định.',
  uncarried: (count) =>
    `Văn bản không chở hết: ${count} chỗ sẽ mất hoặc khác đi khi đọc lại bằng tthc import. Giữ tệp YAML.`,
};

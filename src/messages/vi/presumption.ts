import type { Presumption } from '../../model/law/working-days.ts';
import { list } from '../phrases.ts';
import { writing } from './writing.ts';

/** Says what a deadline rests on beside the law; empty where that is nothing. */
export function presumption({ days, years }: Presumption = { days: [], years: [] }): string {
  return [
    days.length > 0
      ? `Đã trừ ngày nghỉ dự kiến, chưa có trong holidays.yaml: ${list(days.map(writing.date))}.`
      : '',
    years.length > 0
      ? `Chưa xác định được ngày Tết Âm lịch, Giỗ Tổ Hùng Vương năm ${list(years.map(String))} nên chưa trừ.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

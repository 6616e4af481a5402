// Chinese criteria: an order is a verb before the statement, "实现" (implement) for what is to be there, "确保" (make
// sure) for what has to hold, and none where the statement begins with a verb already.

const han = /\p{Script=Han}/gu;

/** Whether a text is written in Chinese. */
export const isChinese = (text: string): boolean => {
  const prose = text.replace(/`[^`]*`/g, '');
  return (prose.match(han)?.length ?? 0) * 3 > prose.length;
};

const verb =
  /^(?:实现|支持|添加|新增|创建|建立|过滤|显示|展示|生成|提供|处理|更新|修复|使用|集成|设置|编写|允许|检查|返回|记录|解析|加载|存储|保存|删除|移除|优化|确保|禁止|完成|输出|导出|导入|发送|接收|调用|替换|重构|迁移|定义|注册|启用|禁用)/;
const holds =
  /不会|不能|不得|不可|不应|没有|无法|必须|正确|一致|遵循|符合|高于|低于|优先|可执行|可用|正常|成功|完整|唯一|清晰$|安全|兼容/;

/** The statement as an order. */
export function orderOf(text: string): string {
  if (verb.test(text)) return text;
  return `${holds.test(text) ? '确保' : '实现'}${text}`;
}

/** Two signs that stand next to each other: as near to words as a text without spaces comes. */
export const bigramsOf = (text: string): readonly string[] =>
  (text.match(/\p{Script=Han}+/gu) ?? []).flatMap(run =>
    Array.from({length: run.length - 1}, (_, at) => run.slice(at, at + 2)),
  );

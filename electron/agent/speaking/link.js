/** Link: asks the program for orders and carries them out until it says bye. */
var link = (function () {
  /** How long a program that does not answer is waited for. Unit: seconds. */
  var HELLO_TIMEOUT = 120;
  var TIMEOUT = 900;

  /** @returns {AgentMessage} */
  function hello() {
    return {
      say: 'hello',
      agentVersion: agentVersion,
      protocol: 1,
      computerName: inspection.computerName(),
      unfinishedPlan: planFolder.unfinishedPlan()
    };
  }

  /**
   * @param {Wire} line
   * @returns {LineListener}
   */
  function progress(line) {
    return function (planId, journalLine) {
      var answer = line.mention({ say: 'progress', planId: planId, line: journalLine });
      return answer !== null && answer.order === 'cancel';
    };
  }

  /**
   * Carries out one order. What comes of it is the next message.
   * @param {Order} order
   * @param {Wire} line
   * @returns {AgentMessage}
   */
  function carryOut(order, line) {
    switch (order.order) {
      case 'inspect':
        WScript.Echo('Looking at this server...');
        return { say: 'inspected', result: inspection.inspect(order.request) };
      case 'run':
        WScript.Echo('Carrying out the plan...');
        return { say: 'finished', journal: runs.run(order.plan, progress(line)) };
      case 'undo':
        WScript.Echo('Taking the plan back...');
        return { say: 'finished', journal: undo.run(order.plan, progress(line)) };
      default:
        return { say: 'ready' };
    }
  }

  /**
   * @param {Order} order
   * @param {Wire} line
   * @returns {AgentMessage}
   */
  function respond(order, line) {
    try {
      return carryOut(order, line);
    } catch (error) {
      var problem = problems.of(error, 'unexpected');
      return { say: 'trouble', problem: problem, text: problem.detail };
    }
  }

  /**
   * Says a message; when the program does not want it (an inspection that it finds wrong, say), goes on asking.
   * @param {Wire} line
   * @param {AgentMessage} message
   * @returns {Order}
   */
  function converse(line, message) {
    try {
      return line.say(message, message.say === 'hello' ? HELLO_TIMEOUT : TIMEOUT);
    } catch (error) {
      if (!error.refused || message.say === 'hello' || message.say === 'ready') {
        throw error;
      }
      WScript.Echo('Share80 on the other computer said: ' + error.message);
      return line.say({ say: 'ready' }, TIMEOUT);
    }
  }

  /**
   * @param {unknown} config the content of the link file
   * @returns {boolean} false when the program could not be reached, or refused this agent
   */
  function serve(config) {
    var checked = orders.checkConfig(config);
    var line = wire.open(checked);
    WScript.Echo('Share80: connecting to ' + checked.url);
    try {
      var order = converse(line, hello());
      WScript.Echo('Connected. Leave this window open; everything else happens in the wizard.');
      while (order.order !== 'bye') {
        order = converse(line, respond(order, line));
      }
      WScript.Echo('Finished. This window can be closed.');
      return true;
    } catch (error) {
      WScript.Echo('Share80 on the other computer cannot be reached: ' + problems.describe(error));
      return false;
    }
  }

  return { serve: serve };
})();
